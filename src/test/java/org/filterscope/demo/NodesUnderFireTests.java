package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.NodeGroup;
import org.filterscope.fixture.OwnSecurity;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.SharedServers;
import org.filterscope.job.Job;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.job.NodeState;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.model.ModelId;
import org.filterscope.storage.Trash;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.web.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
    /** How many images are dissected; -Dfilterscope.bench.fire-images=10000 makes it a day's work. */
    private static final int PROBING = Integer.getInteger("filterscope.bench.fire-images", 480);

    /** After a node is silent, its work is given to others within this time and a heartbeat. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(6);

    private static final Duration LONGEST = Duration.ofMinutes(2 + PROBING / 1_000);

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
    private JobAdministration administration;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId administrator = UserId.random();
    private ModelId network = new ModelId(UUID.randomUUID());
    private DatasetId reference = new DatasetId(UUID.randomUUID());
    private DatasetId probing = new DatasetId(UUID.randomUUID());

    @Autowired
    private NodeGroup nodes;

    /** What one node found in one go. */
    private StoredResults.@Nullable Result undisturbed;

    /** Gives the web node, which is this process, the servers that it shares with the workers. */
    static final class Shared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SharedServers servers = new SharedServers();
            context.getBeanFactory().registerSingleton("sharedServers", servers);
            context.getBeanFactory().registerSingleton("nodeGroup", new NodeGroup(servers, common()));
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
                "filterscope.explanation.shard-images", PROBING < 2_000 ? "32" : "512",
                "spring.datasource.hikari.connection-timeout", "3000");
    }

    @BeforeAll
    void a_project_with_the_demo_network_and_scenes() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        administrator = people.anAdministrator();
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
        ExplanationId inOneGo =
                people.as(editor, () -> explanations.explainNow(project, aRequest(), PlayedRun.toTheEnd(project)));
        undisturbed = results.of(inOneGo, editor);
        forget(inOneGo);
    }

    /** Nobody finds what another test made. */
    @AfterEach
    void nothing_is_left() {
        people.as(editor, () -> explanations.of(project)).forEach(card -> forget(card.id()));
    }

    @BeforeEach
    void two_workers_and_one_more_web_node() throws Exception {
        nodes.start(List.of(
                new NodeGroup.Member("anna", "worker", null),
                new NodeGroup.Member("ben", "worker", null),
                new NodeGroup.Member("eve", "web", null)));
    }

    @AfterAll
    void nothing_goes_on() throws IOException {
        nodes.close();
        shared.close();
    }

    @Test
    void a_worker_that_is_killed_is_replaced_and_nothing_counts_twice() throws Exception {
        ExplanationId id = start();
        awaitPartsOfBoth(id);

        nodes.get(job(id).node()).kill();

        assertThat(ended(id)).returns(JobState.DONE, Job::state).returns(2, Job::attempt);
        assertThat(people.as(editor, () -> jobs.attempts(job(id).id())))
                .extracting(JobAttempt::outcome)
                .containsExactly("LOST", "DONE");
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
    }

    @Test
    void a_helper_that_is_killed_leaves_its_part_to_others() throws Exception {
        ExplanationId id = start();
        awaitPartsOfBoth(id);

        nodes.get(job(id).node().equals("anna") ? "ben" : "anna").kill();

        assertThat(ended(id)).returns(JobState.DONE, Job::state).returns(1, Job::attempt);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
    }

    @Test
    void a_web_node_that_is_killed_takes_no_work_with_it() throws Exception {
        ExplanationId id = start();
        awaitPartsOfBoth(id);

        nodes.get("eve").kill();

        assertThat(ended(id)).returns(JobState.DONE, Job::state).returns(1, Job::attempt);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
        await("the node is given up")
                .atMost(LONGEST)
                .until(() -> people.as(administrator, administration::nodes).stream()
                        .filter(node -> node.name().equals("eve"))
                        .allMatch(node -> node.state() == NodeState.LOST));
    }

    @Test
    void the_database_is_restarted_and_the_work_goes_on() throws Exception {
        ExplanationId id = start();
        awaitPartsOfBoth(id);

        shared.stopDatabase();
        shared.startDatabase();

        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        assertThat(results.of(id, editor)).isEqualTo(undisturbed);
        assertThat(nodes.allAlive()).isTrue();
    }

    @Test
    void the_file_store_is_away_for_a_while_and_the_work_goes_on() throws Exception {
        ExplanationId id = start();
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

    private ExplanationRequest aRequest() {
        return new ExplanationRequest(
                network,
                DemoNetwork.LAYER,
                ImageChoice.all(reference),
                ImageChoice.all(probing),
                ExplanationSettings.standard()
                        .withTraining(ExplainerSettings.standard().withEpochs(2).withValidationShare(0.1)));
    }

    private ExplanationId start() {
        return people.as(editor, () -> explanations.start(project, aRequest()));
    }

    private void forget(ExplanationId id) {
        people.run(editor, () -> {
            explanations.trash(id);
            trash.empty(project);
        });
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
