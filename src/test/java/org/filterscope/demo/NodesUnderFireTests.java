package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.NodeProcess;
import org.filterscope.fixture.OwnSecurity;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.SharedServers;
import org.filterscope.job.Job;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.model.ModelId;
import org.filterscope.storage.Trash;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.TransactionException;

/**
 * A web node and two workers in processes of their own on one PostgreSQL and one S3-compatible store, to which the worst
 * happens in the middle of an explanation. It ends all the same, with the result of one undisturbed node, to the last bit.
 */
@SpringBootTest(classes = Workspace.class)
@ContextConfiguration(initializers = NodesUnderFireTests.Shared.class)
@Import({People.class, AdvancingClock.class, StoredResults.class})
@ExtendWith(OwnSecurity.class)
@DirtiesContext
@Tag("both-databases")
@EnabledIfSystemProperty(named = "filterscope.test.database", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesUnderFireTests {

    private static final int REFERENCE = 60;
    private static final int PROBING = 480;
    /** After a node is silent, its work is given to others within this time and a heartbeat. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(6);

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Autowired
    private SharedServers shared;

    @Autowired
    private SampleModel model;

    @Autowired
    private SampleScenes scenes;

    @Autowired
    private People people;

    @Autowired
    private Explanations explanations;

    @Autowired
    private StoredResults results;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    private final Map<String, NodeProcess> workers = new HashMap<>();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private ModelId network = new ModelId(UUID.randomUUID());
    private DatasetId reference = new DatasetId(UUID.randomUUID());
    private DatasetId probing = new DatasetId(UUID.randomUUID());

    /** Gives the web node, which is this process, the servers that it shares with the workers. */
    static final class Shared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SharedServers servers = new SharedServers();
            context.getBeanFactory().registerSingleton("sharedServers", servers);
            Map<String, String> settings = new HashMap<>(servers.settings());
            settings.putAll(common());
            settings.put("filterscope.job.role", "web");
            settings.put("filterscope.data", servers.folderOf("web").toString());
            TestPropertyValues.of(settings).applyTo(context);
        }
    }

    private static Map<String, String> common() {
        return Map.of(
                "filterscope.job.heartbeat", "500ms",
                "filterscope.job.lost-after", LOST_AFTER.toSeconds() + "s",
                "filterscope.job.look", "300ms",
                "filterscope.job.retry-after", "1s",
                "filterscope.explanation.shard-images", "32",
                "spring.datasource.hikari.connection-timeout", "3000");
    }

    @BeforeAll
    void a_project_with_the_demo_network_and_scenes() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.run(editor, () -> {
            try {
                PlayedRun run = PlayedRun.toTheEnd(project);
                network = model.findOrImport(run);
                reference = scenes.findOrMake(SampleScenes.Kind.REFERENCE, REFERENCE, run);
                probing = scenes.findOrMake(SampleScenes.Kind.PROBING, PROBING, run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @BeforeEach
    void two_workers() throws Exception {
        List<NodeProcess> fresh = new ArrayList<>();
        for (String name : List.of("anna", "ben")) {
            if (!workers.containsKey(name) || !workers.get(name).isAlive()) {
                Map<String, String> settings = new HashMap<>(shared.settings());
                settings.putAll(common());
                settings.put("filterscope.job.role", "worker");
                settings.put("filterscope.job.name", name);
                settings.put("filterscope.job.cpu-slots", "1");
                settings.put("server.port", "0");
                NodeProcess worker = new NodeProcess(shared.folderOf(name), settings);
                workers.put(name, worker);
                fresh.add(worker);
            }
        }
        for (NodeProcess worker : fresh) {
            worker.awaitReady();
        }
    }

    @AfterAll
    void nothing_goes_on() throws IOException {
        workers.values().forEach(NodeProcess::close);
        shared.close();
    }

    @Test
    void a_worker_that_is_killed_is_replaced_and_nothing_counts_twice() throws Exception {
        ExplanationRequest request = aRequest(1);
        StoredResults.Result undisturbed = undisturbed(request);
        ExplanationId id = start(request);
        awaitPartsOfBoth(id);

        worker(job(id).node()).kill();

        assertThat(ended(id)).returns(JobState.DONE, Job::state).returns(2, Job::attempt);
        assertThat(people.as(editor, () -> jobs.attempts(job(id).id())))
                .extracting(JobAttempt::outcome)
                .containsExactly("LOST", "DONE");
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
    }

    @Test
    void a_helper_that_is_killed_leaves_its_part_to_others() throws Exception {
        ExplanationRequest request = aRequest(2);
        StoredResults.Result undisturbed = undisturbed(request);
        ExplanationId id = start(request);
        awaitPartsOfBoth(id);

        worker(job(id).node().equals("anna") ? "ben" : "anna").kill();

        assertThat(ended(id)).returns(JobState.DONE, Job::state).returns(1, Job::attempt);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
    }

    @Test
    void the_database_is_restarted_and_the_work_goes_on() throws Exception {
        ExplanationRequest request = aRequest(3);
        StoredResults.Result undisturbed = undisturbed(request);
        ExplanationId id = start(request);
        awaitPartsOfBoth(id);

        shared.stopDatabase();
        shared.startDatabase();

        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
        assertThat(workers.values()).allMatch(NodeProcess::isAlive);
    }

    @Test
    void the_file_store_is_away_for_a_while_and_the_work_goes_on() throws Exception {
        ExplanationRequest request = aRequest(4);
        StoredResults.Result undisturbed = undisturbed(request);
        ExplanationId id = start(request);
        awaitPartsOfBoth(id);

        shared.files().goAway();
        await("somebody misses it")
                .atMost(LONGEST)
                .until(() -> database.sql("""
                        select (select coalesce(sum(faults), 0) from job_shard)
                            + (select coalesce(sum(faults), 0) from job where state in ('RUNNING', 'QUEUED'))""").query(Integer.class).single() > 0);
        shared.files().comeBack();

        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
    }

    private NodeProcess worker(String name) {
        return Objects.requireNonNull(workers.get(name), name);
    }

    /** @param seed another one for each test, so that none finds what another one made */
    private ExplanationRequest aRequest(long seed) {
        return new ExplanationRequest(
                network,
                DemoNetwork.LAYER,
                ImageChoice.all(reference),
                ImageChoice.all(probing),
                ExplanationSettings.standard()
                        .withTraining(ExplainerSettings.standard().withEpochs(2).withValidationShare(0.1))
                        .withSeed(seed));
    }

    /** What one node finds in one go. */
    private StoredResults.Result undisturbed(ExplanationRequest request) {
        ExplanationId id =
                people.as(editor, () -> explanations.explainNow(project, request, PlayedRun.toTheEnd(project)));
        StoredResults.Result result = results.of(id, editor);
        people.run(editor, () -> {
            explanations.trash(id);
            trash.empty(project);
        });
        return result;
    }

    private ExplanationId start(ExplanationRequest request) {
        return people.as(editor, () -> explanations.start(project, request));
    }

    private Job job(ExplanationId id) {
        UUID job = database.sql("select job_id from explanation where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        return people.as(editor, () -> jobs.get(new JobId(job)));
    }

    /** Waits until each worker has a part and a few are done. */
    private void awaitPartsOfBoth(ExplanationId id) {
        await("both work on it")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        database.sql("""
                                select count(distinct case when s.state = 'RUNNING' then s.node_id end) >= 2
                                    and count(case when s.state = 'DONE' then 1 end) >= 2
                                from job_shard s join explanation e on e.job_id = s.job_id
                                where e.id = ? and s.kind = 'dissection-shard'""").param(id.value()).query(Boolean.class).single());
    }

    private Job ended(ExplanationId id) {
        await("the job ends")
                .atMost(LONGEST)
                .ignoreExceptionsMatching(
                        fault -> fault instanceof DataAccessException || fault instanceof TransactionException)
                .until(() -> job(id).state().ended());
        return job(id);
    }
}
