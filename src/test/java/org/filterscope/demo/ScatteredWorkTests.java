package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.model.ModelId;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.Trash;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo network explained in one go, and range by range in any order: the same to the last bit. */
@WorkspaceTest
@Import(StoredResults.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScatteredWorkTests {

    private static final int REFERENCE = 120;
    private static final int PROBING = 200;
    private static final String READING = "Reading the reference images";
    private static final String LOOKING = "Looking at the images";

    @Autowired
    private SampleModel model;

    @Autowired
    private SampleScenes scenes;

    @Autowired
    private People people;

    @Autowired
    private Explanations explanations;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Trash trash;

    @Autowired
    private StoredResults results;

    @Autowired
    private JdbcClient database;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private ModelId network = new ModelId(UUID.randomUUID());
    private DatasetId reference = new DatasetId(UUID.randomUUID());
    private DatasetId probing = new DatasetId(UUID.randomUUID());

    @BeforeAll
    void a_project_with_the_demo_network_and_scenes() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        JobRun run = PlayedRun.toTheEnd(project);
        people.run(editor, () -> {
            try {
                network = model.findOrImport(run);
                reference = scenes.findOrMake(SampleScenes.Kind.REFERENCE, REFERENCE, run);
                probing = scenes.findOrMake(SampleScenes.Kind.PROBING, PROBING, run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void what_is_found_in_seven_ranges_in_any_order_is_what_is_found_in_one() {
        ExplanationRequest request = aRequest(FilterAttention.byDefault(), 1);
        ExplanationId first = explain(request, PlayedRun.toTheEnd(project));
        StoredResults.Result inOneGo = result(first);
        erase(first);

        ScatteredRun scattered = ScatteredRun.of(project, 1);
        StoredResults.Result fromRanges = result(explain(request, scattered));

        assertThat(scattered.ranges()).isEqualTo(7);
        assertThat(scattered.begun(LOOKING)).isEqualTo(7);
        assertThat(scattered.begun(READING)).isGreaterThan(1);
        assertThat(fromRanges.filters()).isEqualTo(inOneGo.filters());
        assertThat(fromRanges.file()).isEqualTo(inOneGo.file());
        assertThat(fromRanges.files()).isEqualTo(inOneGo.files());
    }

    @Test
    void attention_that_looks_a_second_time_finds_the_same_too() {
        ExplanationRequest request = aRequest(FilterAttention.named("activation"), 2);
        ExplanationId first = explain(request, PlayedRun.toTheEnd(project));
        StoredResults.Result inOneGo = result(first);
        erase(first);

        StoredResults.Result fromRanges = result(explain(request, ScatteredRun.of(project, 2)));

        assertThat(fromRanges).isEqualTo(inOneGo);
    }

    @Test
    void after_the_death_of_a_node_only_what_is_missing_is_done() {
        ExplanationRequest request = aRequest(FilterAttention.byDefault(), 3);
        ScatteredRun dying = ScatteredRun.dyingAfter(5, project, 3);
        assertThatThrownBy(() -> explain(request, dying)).hasMessage("the node died");
        ExplanationId id = begun();
        assertThat(names(id))
                .filteredOn(name -> name.startsWith("shard-dissection-"))
                .hasSize(5);
        assertThat(names(id)).noneMatch(name -> name.startsWith("shard-features-"));

        ScatteredRun again = ScatteredRun.of(project, 4);
        assertThat(explain(request, again)).isEqualTo(id);

        assertThat(again.begun(READING)).isZero();
        assertThat(again.begun(LOOKING)).isEqualTo(2);
        assertThat(names(id)).noneMatch(name -> name.startsWith("shard-"));
        StoredResults.Result result = result(id);
        erase(id);
        assertThat(result(explain(request, PlayedRun.toTheEnd(project)))).isEqualTo(result);
    }

    @Test
    void what_was_found_of_a_cancelled_explanation_is_not_kept() {
        ExplanationRequest request = aRequest(FilterAttention.byDefault(), 4);
        PlayedRun cancelled = PlayedRun.cancelledAt("Finding words", project);

        assertThatThrownBy(() -> explain(request, cancelled)).isInstanceOf(JobCancelledException.class);

        ExplanationId id = begun();
        assertThat(cancelled.steps()).contains(LOOKING);
        assertThat(names(id)).containsExactly("explainer.json", "weights.safetensors");
    }

    /** @param seed another one for each test, so that none finds what another one made */
    private ExplanationRequest aRequest(FilterAttention method, long seed) {
        return new ExplanationRequest(
                network,
                DemoNetwork.LAYER,
                ImageChoice.all(reference),
                ImageChoice.all(probing),
                ExplanationSettings.standard()
                        .withAttention(method)
                        .withTraining(ExplainerSettings.standard().withEpochs(5).withValidationShare(0.1))
                        .withSeed(seed));
    }

    /** The explanation that was begun last. */
    private ExplanationId begun() {
        return new ExplanationId(database.sql(
                        "select id from explanation where project_id = ? and made_at is null order by requested_at desc")
                .param(project.value())
                .query(UUID.class)
                .list()
                .getFirst());
    }

    private ExplanationId explain(ExplanationRequest request, JobRun run) {
        return people.as(editor, () -> explanations.explainNow(project, request, run));
    }

    private List<String> names(ExplanationId id) {
        return people.as(
                editor, () -> files.of(id).stream().map(FileReference::name).toList());
    }

    private void erase(ExplanationId id) {
        people.run(editor, () -> {
            explanations.trash(id);
            trash.empty(project);
        });
    }

    private StoredResults.Result result(ExplanationId id) {
        return results.of(id, editor);
    }
}
