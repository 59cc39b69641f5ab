package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.filterscope.fixture.People;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueueTest
class ShardsTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private Sum sum;

    @Autowired
    private SumOfPart parts;

    @Autowired
    private JobAdministration administration;

    @Autowired
    private ShardTable shards;

    @Autowired
    private ThisNode here;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId administrator = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        parts.computed.clear();
        administrator = people.anAdministrator();
    }

    @Test
    void parts_are_done_once_each_and_come_back_in_their_order() throws Exception {
        Job job = run("all");

        assertThat(job).returns(JobState.DONE, Job::state).returns("4950 in 10", Job::result);
        assertThat(parts.computed.values())
                .hasSize(10)
                .allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void a_free_slot_helps_with_the_parts_of_a_job_that_runs_in_another() throws Exception {
        Job job = run("meet");

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(parts.slots).as("two slots met in two parts").hasSize(2);
    }

    @Test
    void what_was_done_before_a_fault_is_not_done_again() throws Exception {
        Job job = run("fail after parts");

        assertThat(job)
                .returns(JobState.DONE, Job::state)
                .returns("4950 in 10", Job::result)
                .returns(2, Job::attempt);
        assertThat(parts.computed.values())
                .hasSize(10)
                .allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void a_part_whose_result_is_gone_is_done_again() throws Exception {
        Job job = run("lose a part");

        assertThat(job).returns(JobState.DONE, Job::state).returns("4950 in 10", Job::result);
        assertThat(parts.computed.get(30L)).hasValue(2);
        assertThat(parts.computed.get(40L)).hasValue(1);
    }

    @Test
    void a_part_that_fails_for_a_while_is_tried_again() throws Exception {
        Job job = run("away");

        assertThat(job)
                .returns(JobState.DONE, Job::state)
                .returns("4950 in 10", Job::result)
                .returns(1, Job::attempt);
        assertThat(parts.computed.get(50L)).hasValue(2);
    }

    @Test
    void a_part_that_cannot_be_done_fails_the_job_with_its_reason() throws Exception {
        Job job = run("refuse");

        assertThat(job)
                .returns(JobState.FAILED, Job::state)
                .returns("Image 50 cannot be read; remove it.", Job::message);
    }

    @Test
    void a_job_of_higher_rank_begins_before_the_next_parts_of_one_that_runs() throws Exception {
        parts.order.clear();
        JobId running = submit("hold");
        parts.begun.await(30, TimeUnit.SECONDS);
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId urgent = submit("urgent");
        people.run(editor, () -> jobs.setPriority(urgent, 5));
        people.run(administrator, () -> administration.pauseQueue(false));

        parts.second.countDown();
        ends.awaitAll(List.of(urgent));
        parts.first.countDown();
        ends.awaitAll(List.of(running));

        assertThat(parts.order).containsSubsequence("begin hold", "begin urgent", "hold 20");
    }

    @Test
    void a_part_that_was_taken_without_anybody_knowing_is_given_back() {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId job = submit("all");
        shards.plan(job, "test-lost", "", "", List.of(new ShardRange(0, 1)));
        ShardTable.Taken taken = shards.take(job, "test-lost", here.id(), 0).orElseThrow();
        assertThat(shards.of(here.id())).contains(taken.hold());

        shards.open(taken.hold());

        assertThat(shards.parts(job, "test-lost"))
                .extracting(ShardTable.Part::state)
                .containsExactly("OPEN");
        assertThat(shards.done(taken, "late")).isFalse();
        people.run(editor, () -> jobs.cancel(job));
        people.run(administrator, () -> administration.pauseQueue(false));
    }

    @Test
    void parts_of_another_order_within_a_job_are_other_parts() {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId job = submit("all");
        List<ShardRange> ranges = List.of(new ShardRange(0, 1));
        shards.plan(job, "test-twice", "first", "", ranges);
        ShardTable.Taken taken = shards.take(job, "test-twice", here.id(), 0).orElseThrow();
        assertThat(shards.done(taken, "found")).isTrue();

        shards.plan(job, "test-twice", "first", "", ranges);
        assertThat(shards.parts(job, "test-twice"))
                .extracting(ShardTable.Part::result)
                .containsExactly("found");
        shards.plan(job, "test-twice", "second", "", ranges);

        assertThat(shards.parts(job, "test-twice"))
                .extracting(ShardTable.Part::state)
                .containsExactly("OPEN");
        assertThat(shards.take(job, "test-twice", here.id(), 0).orElseThrow().parameters())
                .isEqualTo("second");
        people.run(editor, () -> jobs.cancel(job));
        people.run(administrator, () -> administration.pauseQueue(false));
    }

    private JobId submit(String how) {
        return people.as(editor, () -> jobs.submit(project, sum, "Sum", new Sum.Order(how)));
    }

    private Job run(String how) throws InterruptedException {
        JobId id = submit(how);
        ends.awaitAll(List.of(id));
        return people.as(editor, () -> jobs.get(id));
    }

    static final class Sum implements JobKind<Sum.Order> {

        @Autowired
        private SumOfPart part;

        private final Set<JobId> failedOnce = new HashSet<>();

        record Order(String how) {}

        @Override
        public String name() {
            return "test-sum";
        }

        @Override
        public String title() {
            return "Sum";
        }

        @Override
        public Class<Order> parameters() {
            return Order.class;
        }

        @Override
        public String run(Order order, JobRun run) {
            part.order.add("begin " + order.how());
            part.whole = run.slot();
            List<ShardRange> ranges = new ArrayList<>();
            for (long from = 0; from < 100; from += 10) {
                ranges.add(new ShardRange(from, from + 10));
            }
            List<String> sums = run.shards(part, order, "Adding", ranges);
            if (order.how().matches("fail after parts|lose a part") && failedOnce.add(run.id())) {
                throw new UnavailableException("The shelf is away.", new IllegalStateException());
            }
            assertThat(sums.getFirst()).isEqualTo("45");
            return sums.stream().mapToLong(Long::parseLong).sum() + " in " + sums.size();
        }
    }

    static final class SumOfPart implements ShardKind<Sum.Order> {

        private final Map<Long, AtomicInteger> computed = new ConcurrentHashMap<>();
        private final Set<Slot> slots = ConcurrentHashMap.newKeySet();
        private final CyclicBarrier meeting = new CyclicBarrier(2);
        private final List<String> order = new CopyOnWriteArrayList<>();
        private final CyclicBarrier begun = new CyclicBarrier(3);
        private volatile Slot whole = new Slot(SlotKind.CPU, 0);
        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch second = new CountDownLatch(1);

        @Override
        public String name() {
            return "test-sum-part";
        }

        @Override
        public Class<Sum.Order> parameters() {
            return Sum.Order.class;
        }

        @Override
        public boolean stillThere(Sum.Order order, String reference) {
            return !order.how().equals("lose a part") || !reference.equals("345");
        }

        @Override
        public String compute(Sum.Order order, ShardRange range, JobRun run) throws Exception {
            int times = computed.computeIfAbsent(range.from(), _ -> new AtomicInteger())
                    .incrementAndGet();
            this.order.add(order.how() + " " + range.from());
            if (order.how().equals("hold") && range.from() < 20) {
                begun.await(30, TimeUnit.SECONDS);
                assertThat((run.slot().equals(whole) ? first : second).await(30, TimeUnit.SECONDS))
                        .isTrue();
            }
            if (order.how().equals("meet") && range.from() < 20) {
                meeting.await(30, TimeUnit.SECONDS);
                slots.add(run.slot());
            }
            if (range.from() == 50 && order.how().equals("refuse")) {
                throw new RefusedException("Image 50 cannot be read; remove it.");
            }
            if (range.from() == 50 && order.how().equals("away") && times == 1) {
                throw new UnavailableException("The shelf is away.", new IllegalStateException());
            }
            return String.valueOf(LongStream.range(range.from(), range.to()).sum());
        }
    }
}
