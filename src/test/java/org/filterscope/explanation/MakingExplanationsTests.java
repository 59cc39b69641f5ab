package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.Job;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.ModelId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class MakingExplanationsTests extends ColourTest {

    private static final List<String> OF_THE_NETWORK =
            List.of("Reading the reference images", "Judging the explainer", "Looking at the images");

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient database;

    @Test
    void a_job_trains_an_explainer_and_finds_the_words_of_all_filters() throws Exception {
        ExplanationId id = asEditor(() -> explanations.start(colours.project(), colours.request()));
        Job job = ended(asReader(() -> explanations.get(id)));

        assertThat(job.message()).isEmpty();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.result()).isEqualTo("explanation/" + id);
        ExplanationCard card = asReader(() -> explanations.get(id));
        assertThat(card.outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.filters()).isEqualTo(6);
            assertThat(outcome.images()).isEqualTo(24);
        });
        // The first two filters fire where there is more red than green or blue, and only strawberries are red
        ExplainedFilter red = asReader(() -> explanations.filter(id, 0));
        assertThat(red.words()).extracting(ExplainedWord::word).contains("strawberry");
        assertThat(red.images())
                .hasSize(8)
                .isSortedAccordingTo((a, b) -> Double.compare(b.activation(), a.activation()));
    }

    @Test
    void the_same_request_again_is_answered_without_the_network() {
        ExplanationId first = anExplanation();

        PlayedRun second = PlayedRun.toTheEnd(colours.project());
        assertThat(explain(colours.request(), second)).isEqualTo(first);
        assertThat(second.steps()).isEmpty();
        assertThat(asEditor(() -> explanations.start(colours.project(), colours.request())))
                .isEqualTo(first);
        assertThat(asEditor(() -> jobs.of(colours.project(), 10))).isEmpty();
    }

    @Test
    void with_other_settings_of_counting_the_explainer_is_not_trained_again() {
        ExplanationId first = anExplanation();

        PlayedRun run = PlayedRun.toTheEnd(colours.project());
        ExplanationId other = explain(colours.request(ColourProject.settings().withRules(new CountRules(5, 3))), run);

        assertThat(other).isNotEqualTo(first);
        assertThat(run.steps())
                .contains("Looking at the images")
                .doesNotContain("Reading the reference images", "Training the explainer");
        assertThat(explainerOf(other)).isEqualTo(explainerOf(first));
    }

    @Test
    void another_preprocessing_makes_another_explanation() {
        ExplanationId first = anExplanation();

        people.run(colours.editor(), () -> models.preprocess(colours.model(), Preprocessing.TF));
        PlayedRun run = PlayedRun.toTheEnd(colours.project());

        assertThat(explain(colours.request(), run)).isNotEqualTo(first);
        assertThat(run.steps()).containsAll(OF_THE_NETWORK);
    }

    @Test
    void what_is_cancelled_leaves_nothing_and_goes_on_from_the_trained_explainer() {
        PlayedRun cancelled = PlayedRun.cancelledAt("Looking at the images", colours.project());
        assertThatThrownBy(() -> explain(colours.request(), cancelled)).isInstanceOf(JobCancelledException.class);
        assertThat(database.sql("select count(*) from explained_filter f join explanation e on e.id = f.explanation_id"
                                + " where e.project_id = ?")
                        .param(colours.project().value())
                        .query(Integer.class)
                        .single())
                .isZero();

        PlayedRun again = PlayedRun.toTheEnd(colours.project());
        ExplanationId id = explain(colours.request(), again);

        assertThat(again.steps()).doesNotContain("Training the explainer");
        assertThat(asReader(() -> explanations.get(id)).ready()).isTrue();
    }

    @Test
    void the_explainer_is_judged_by_images_it_has_not_seen() {
        ExplanationId id = anExplanation();

        ExplainerCard explainer = explainer(id);

        assertThat(explainer.facts().heldOut()).isEqualTo(12);
        assertThat(explainer.judgement().figures()).hasValueSatisfying(figures -> {
            assertThat(figures.images()).isEqualTo(12);
            assertThat(figures.perImage().measured().all().at(1))
                    .isGreaterThan(figures.perImage().shuffled().all().at(1));
        });
    }

    @Test
    void a_layer_or_image_of_another_project_is_not_found() {
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> asEditor(() -> explanations.start(
                        colours.project(),
                        new ExplanationRequest(
                                colours.model(),
                                ColourProject.LAYER,
                                ImageChoice.all(other.reference()),
                                ImageChoice.all(colours.probing()),
                                ColourProject.settings()))))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asEditor(() -> explanations.start(
                        colours.project(),
                        new ExplanationRequest(
                                new ModelId(other.model().value()),
                                ColourProject.LAYER,
                                ImageChoice.all(colours.reference()),
                                ImageChoice.all(colours.probing()),
                                ColourProject.settings()))))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asEditor(() -> explanations.start(
                        colours.project(),
                        new ExplanationRequest(
                                colours.model(),
                                "no layer",
                                ImageChoice.all(colours.reference()),
                                ImageChoice.all(colours.probing()),
                                ColourProject.settings()))))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void readers_look_at_what_editors_asked_for_and_others_see_nothing() {
        ExplanationId id = anExplanation();
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> asReader(() -> explanations.start(colours.project(), colours.request())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(asReader(() -> explanations.of(colours.project())))
                .extracting(ExplanationCard::id)
                .containsExactly(id);
        assertThatThrownBy(() -> people.as(other.owner(), () -> explanations.get(id)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(other.owner(), () -> explanations.file(id)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(people.as(other.owner(), () -> explanations.of(other.project())))
                .isEmpty();
    }

    private ExplainerCard explainer(ExplanationId id) {
        return asReader(() -> explanations.details(id)).making().orElseThrow().explainer();
    }

    private java.util.UUID explainerOf(ExplanationId id) {
        return explainer(id).id();
    }

    /** Waits for the end of an explanation's job. */
    private Job ended(ExplanationCard card) throws InterruptedException {
        if (card.work().isEmpty()) {
            return asReader(() -> jobs.of(colours.project(), 1)).getFirst();
        }
        Job now = card.work().get();
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        asReader(() -> jobs.watch(colours.project(), heard::add));
        now = jobNow(now);
        while (!now.state().ended()) {
            Job next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("the job changes").isNotNull();
            now = next.id().equals(now.id()) ? next : now;
        }
        return now;
    }

    private Job jobNow(Job job) {
        return asReader(() -> jobs.get(job.id()));
    }
}
