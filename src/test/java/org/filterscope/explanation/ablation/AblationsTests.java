package org.filterscope.explanation.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.ShardRange;
import org.filterscope.model.ClassLabels;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * The network of colours answers with six classes, one for each filter: 0 and 1 fire for red, 2 and 3 for green, 4 and 5 for
 * blue.
 */
class AblationsTests extends ColourTest {

    private static final ClassLabels CLASSES =
            new ClassLabels(List.of("ripe strawberry", "wild strawberry", "grass", "lawn", "sky", "cloudless sky"));

    private static final ClassMatching COLOURS = new ClassMatching(
            new TreeMap<>(Map.of("strawberry", List.of(0, 1), "grass", List.of(2, 3), "sky", List.of(4, 5))));

    @Autowired
    private Ablations ablations;

    @Autowired
    private AblationTable table;

    @Autowired
    private AblationMaker maker;

    @Autowired
    private AblationPreparations preparations;

    @Autowired
    private ShardFiles parts;

    @Autowired
    private JobsOfAblations needed;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation_of_a_model_with_named_classes() {
        explanation = anExplanation();
        people.run(colours.editor(), () -> models.label(colours.model(), CLASSES));
    }

    private AblationRequest without(Integer... filters) {
        return new AblationRequest(List.of(filters), ImageChoice.all(colours.probing()), COLOURS, 3, 1, 1_000);
    }

    private AblationResult measured(AblationRequest request) {
        AblationOrder order = ordered(request);
        make(order, PlayedRun.toTheEnd(colours.project()));
        return table.find(order.id()).orElseThrow().result().orElseThrow();
    }

    /** An ablation whose job no node takes up, so that the test does the work. */
    private AblationOrder ordered(AblationRequest request) {
        return asEditor(() -> {
            AblationOrder order = new AblationOrder(
                    AblationId.random(),
                    explanation,
                    request,
                    "Photographs",
                    "Switch filters off",
                    preparations.hash(explanations.details(explanation), request),
                    JobId.random(),
                    "Somebody",
                    Instant.now());
            table.insert(order);
            return order;
        });
    }

    private void make(AblationOrder order, PlayedRun run) {
        people.run(colours.editor(), () -> maker.make(order, run));
    }

    @Test
    void classes_are_suggested_by_name_and_kinds_count_as_the_thing() {
        AblationPlan plan = asReader(() -> ablations.plan(explanation, ImageChoice.all(colours.probing())));

        assertThat(plan.images()).isEqualTo(24);
        assertThat(plan.suggestion().of("strawberry")).containsExactly(0, 1);
        assertThat(plan.suggestion().of("grass")).containsExactly(2);
        assertThat(plan.suggestion().of("sky")).containsExactly(4);
    }

    @Test
    void without_both_green_filters_grass_is_lost_and_nothing_else() {
        AblationResult result = measured(without(2, 3));

        assertThat(result.overall().images()).isEqualTo(24);
        Effect grass = result.groups().getFirst();
        assertThat(grass.name()).isEqualTo("grass");
        assertThat(grass.accuracyBefore().value()).isEqualTo(1);
        assertThat(grass.accuracyAfter().value()).isZero();
        assertThat(grass.lost()).isEqualTo(8);
        assertThat(grass.beyondControl()).isTrue();
        assertThat(result.groups().subList(1, 3))
                .allSatisfy(other -> assertThat(other.change()).isZero());
        assertThat(result.draws())
                .hasSize(3)
                .allSatisfy(draw -> assertThat(draw).hasSize(2).doesNotContain(2, 3));
    }

    @Test
    void without_matched_categories_the_model_is_compared_with_itself() {
        AblationRequest request =
                new AblationRequest(List.of(4), ImageChoice.all(colours.probing()), ClassMatching.NONE, 3, 1, 10);

        AblationResult result = measured(request);

        assertThat(result.overall().accuracyBefore().value()).isEqualTo(1);
        assertThat(result.overall().images()).isEqualTo(10);
        assertThat(result.beyond()).isEqualTo(14);
        assertThat(result.groups()).extracting(Effect::name).isSubsetOf(CLASSES.names());
    }

    @Test
    void the_same_is_not_measured_twice() {
        AblationId first = asEditor(() -> ablations.start(explanation, without(2)));
        AblationId second = asEditor(() -> ablations.start(explanation, without(2)));
        AblationId other = asEditor(() -> ablations.start(explanation, without(3)));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(asReader(() -> ablations.of(explanation)))
                .extracting(Ablation::id)
                .containsExactlyInAnyOrder(first, other);
    }

    @Test
    void a_measurement_that_is_cancelled_leaves_nothing_and_can_be_made_again() {
        AblationOrder order = ordered(without(2));

        assertThatThrownBy(() -> make(order, PlayedRun.cancelledAt(AblationShards.STEP, colours.project())))
                .isInstanceOf(JobCancelledException.class);
        assertThat(table.find(order.id()).orElseThrow().result()).isEmpty();

        make(order, PlayedRun.toTheEnd(colours.project()));
        assertThat(table.find(order.id()).orElseThrow().result()).isPresent();
    }

    @Test
    void filters_that_are_not_there_or_too_many_are_refused() {
        assertThatThrownBy(() -> asEditor(() -> ablations.start(explanation, without(6))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("filters 0 to 5");
        assertThatThrownBy(() -> asEditor(() -> ablations.start(explanation, without(0, 1, 2, 3))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("at most half");
    }

    @Test
    void readers_look_editors_measure_and_other_teams_find_nothing() {
        AblationId id = asEditor(() -> ablations.start(explanation, without(1)));
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThat(asReader(() -> ablations.get(id)).request().filters()).containsExactly(1);
        assertThatThrownBy(() -> asReader(() -> ablations.start(explanation, without(1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> ablations.delete(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> ablations.get(id)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> ablations.of(explanation)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void what_is_deleted_is_gone() {
        AblationId id = asEditor(() -> ablations.start(explanation, without(1)));

        people.run(colours.editor(), () -> ablations.delete(id));

        assertThatThrownBy(() -> asReader(() -> ablations.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> ablations.of(explanation))).isEmpty();
    }

    @Test
    void what_a_measurement_that_broke_off_left_goes_with_it() {
        AblationId id = asEditor(() -> ablations.start(explanation, without(1)));
        AblationOrder order = table.find(id).orElseThrow().order();
        String part = asEditor(() ->
                parts.keep(explanation, order.inputHash(), order.parts(), new ShardRange(0, 8), AblationPart.NOTHING));
        assertThat(asEditor(() -> parts.holds(explanation, part))).isTrue();

        people.run(colours.editor(), () -> ablations.delete(id));

        assertThat(asEditor(() -> parts.holds(explanation, part))).isFalse();
    }

    @Test
    void the_job_of_an_unfinished_measurement_stays_as_it_alone_tells_what_became_of_it() {
        AblationOrder open = ordered(without(1));
        AblationOrder done = ordered(without(2));
        make(done, PlayedRun.toTheEnd(colours.project()));

        assertThat(needed.among(List.of(open.job(), done.job(), JobId.random())))
                .containsExactly(open.job());
        assertThat(needed.among(List.of())).isEmpty();
    }

    @Test
    void what_belongs_to_an_explanation_in_the_trash_is_not_found() {
        AblationId id = asEditor(() -> ablations.start(explanation, without(1)));

        people.run(colours.editor(), () -> explanations.trash(explanation));

        assertThatThrownBy(() -> asReader(() -> ablations.get(id))).isInstanceOf(ThingNotFoundException.class);
    }
}
