package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds a frozen audit to its plan, its labels and its turn. */
class AuditBindingTests extends ColourTest {

    @Autowired
    private Audits audits;

    @Autowired
    private AuditEvidence evidence;

    @Autowired
    private AuditMaker maker;

    @Autowired
    private AuditTable table;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation_of_sixty_pictures() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        explanation = anExplanation();
    }

    @AfterEach
    void nobody_works_on() {
        others.shutdownNow();
    }

    private AuditPlan aPlan() {
        return Plans.aPlan(
                colours.probing(),
                explanation,
                new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                new PlannedSubset("Grass", new SubsetRule.Shows("grass")));
    }

    private AuditId frozen() {
        AuditId id = asEditor(() -> audits.create(colours.project(), aPlan()));
        people.run(colours.editor(), () -> audits.freeze(id));
        return id;
    }

    private AuditId made(AuditPlan plan) {
        return asEditor(() -> audits.now(colours.project(), plan, PlayedRun.toTheEnd(colours.project())));
    }

    private void make(AuditId id) {
        people.run(colours.editor(), () -> maker.make(table.get(id), PlayedRun.toTheEnd(colours.project())));
    }

    private void alter(AuditId id, AuditPlan plan) {
        database.sql("update audit set plan = ? where id = ?")
                .params(PlanJson.write(plan), id.value())
                .update();
    }

    private void relabel() {
        database.sql("update dataset_image set cluster_name = 'somebody' where number % 2 = 0 and dataset_key ="
                        + " (select dataset_key from dataset where id = ?)")
                .param(colours.probing().value())
                .update();
    }

    private List<String> trail() {
        return database.sql("select action from trail_entry where team_id = ? and action like 'audit %' order by id")
                .param(colours.team().value())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    void labels_that_changed_since_the_plan_was_frozen_are_refused() {
        AuditId id = frozen();
        relabel();

        assertThatThrownBy(() -> make(id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("labels changed since the plan was frozen");
        assertThat(asReader(() -> audits.get(id)).state()).isEqualTo(AuditState.FROZEN);
        assertThat(asReader(() -> audits.results(id))).isEmpty();
    }

    @Test
    void results_name_the_labels_they_rest_on_and_a_later_change_is_noticed() {
        AuditId id = made(aPlan());

        assertThat(asReader(() -> audits.results(id)).orElseThrow().placementHash())
                .isPresent()
                .isEqualTo(table.get(id).placementHash());
        assertThat(asReader(() -> audits.isPlanAsFrozen(id))).isTrue();
        assertThat(asReader(() -> audits.labels(id))).isEqualTo(FrozenLabels.SAME);

        relabel();

        assertThat(asReader(() -> audits.isPlanAsFrozen(id))).isTrue();
        assertThat(asReader(() -> audits.labels(id))).isEqualTo(FrozenLabels.CHANGED);
    }

    @Test
    void a_plan_that_was_altered_after_it_was_frozen_is_given_to_nobody() {
        AuditId frozen = frozen();
        AuditId made = made(aPlan());
        Stream.of(frozen, made).forEach(id -> alter(id, aPlan().withTitle("Another question")));

        assertThatThrownBy(() -> make(frozen)).isInstanceOf(RefusedException.class);
        for (AuditId id : List.of(frozen, made)) {
            assertThatThrownBy(() -> asReader(() -> audits.plan(id)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("no longer the one that was frozen");
            assertThatThrownBy(() -> asEditor(() -> audits.copy(id))).isInstanceOf(RefusedException.class);
            assertThat(asReader(() -> audits.isPlanAsFrozen(id))).isFalse();
        }
        assertThatThrownBy(() -> asReader(() -> evidence.images(made, "strawberry", 0, true, 0, 5)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_plan_that_was_altered_together_with_its_hash_is_not_that_of_the_results() {
        AuditId id = made(aPlan());
        AuditPlan other = aPlan().withTitle("Another question");
        alter(id, other);
        database.sql("update audit set plan_hash = ? where id = ?")
                .params(PlanJson.hash(other), id.value())
                .update();

        assertThat(asReader(() -> audits.isPlanAsFrozen(id))).isFalse();
    }

    @Test
    void freezing_waits_for_a_change_and_hashes_what_came_of_it() throws Exception {
        AuditId id = asEditor(() -> audits.create(colours.project(), aPlan()));
        AuditPlan changed = aPlan().withTitle("Another question");

        Future<?> freezing = Objects.requireNonNull(transaction.execute(_ -> {
            table.change(id, changed);
            return waiting(() -> {
                people.run(colours.editor(), () -> audits.freeze(id));
                return true;
            });
        }));

        freezing.get(1, TimeUnit.MINUTES);
        assertThat(asReader(() -> audits.get(id)).planHash()).contains(PlanJson.hash(changed));
    }

    /** Something that another thread does and that does not get on before this one's transaction has ended. */
    private Future<?> waiting(Callable<?> work) {
        Future<?> begun = others.submit(work);
        assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return begun;
    }

    @Test
    void an_audit_that_is_being_signed_is_not_thrown_away_meanwhile() {
        AuditId id = made(aPlan());

        Future<?> throwing = Objects.requireNonNull(transaction.execute(_ -> {
            table.lockedState(id);
            table.setState(id, AuditState.SIGNED);
            return waiting(() -> {
                people.run(colours.editor(), () -> audits.trash(id));
                return true;
            });
        }));

        assertThatThrownBy(() -> throwing.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(RefusedException.class);
        assertThat(asReader(() -> audits.get(id)).state()).isEqualTo(AuditState.SIGNED);
    }

    @Test
    void nobody_changes_or_freezes_the_plan_of_another_person() {
        AuditId id = asEditor(() -> audits.create(colours.project(), aPlan()));
        UserId other = people.aMember(colours.team(), Role.EDITOR);

        assertThatThrownBy(() -> people.run(other, () -> audits.change(id, aPlan())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Only the person who prepares");
        assertThatThrownBy(() -> people.run(other, () -> audits.freeze(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Only the person who prepares");
        assertThat(asReader(() -> audits.get(id)).state()).isEqualTo(AuditState.DRAFT);
    }

    @Test
    void two_looks_at_once_get_two_numbers() throws Exception {
        AuditId id = asEditor(() -> audits.create(colours.project(), aPlan()));

        List<Future<Integer>> numbers = IntStream.range(0, 8)
                .mapToObj(_ -> others.submit(() -> Objects.requireNonNull(transaction.execute(_ -> table.nextRun(id)))))
                .toList();

        List<Integer> given = new ArrayList<>();
        for (Future<Integer> number : numbers) {
            given.add(number.get(1, TimeUnit.MINUTES));
        }
        assertThat(given).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void no_number_is_given_to_two_looks() {
        AuditId id = asEditor(() -> audits.create(colours.project(), aPlan()));
        asEditor(() -> {
            table.insert(AuditId.random(), colours.project(), colours.editor(), aPlan(), id, 2);
            return true;
        });

        assertThatThrownBy(() -> table.insert(AuditId.random(), colours.project(), colours.editor(), aPlan(), id, 2))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void a_plan_on_schedule_without_a_watch_list_passes_no_gate() {
        AuditId first = made(aPlan());
        asEditor(() -> audits.again(first, PlayedRun.toTheEnd(colours.project())));

        assertThat(trail())
                .contains("audit repeated without a gate")
                .doesNotContain("audit gate passed", "audit gate failed");
    }

    @Test
    void a_plan_on_schedule_decides_by_its_own_gate() {
        GateRules lenient = new GateRules(Set.of(Verdict.INCONCLUSIVE), List.of(), 0, 0);
        AuditId first = made(Plans.watching(aPlan(), "strawberry").withGate(Optional.of(lenient)));
        asEditor(() -> audits.again(first, PlayedRun.toTheEnd(colours.project())));

        assertThat(trail()).contains("audit gate passed").doesNotContain("audit gate failed");
        assertThat(asEditor(() -> audits.decide(first)).open()).isTrue();
    }

    @Test
    void words_are_kept_as_lemmas_and_unknown_ones_are_refused() {
        GateRules gate = new GateRules(GateRules.standard().failing(), List.of("Strawberry"), 0, 0);
        AuditPlan plan = Plans.watching(aPlan(), " Strawberries", "GRASS").withGate(Optional.of(gate));

        AuditId id = asEditor(() -> audits.create(colours.project(), plan));

        AuditPlan kept = asReader(() -> audits.plan(id));
        assertThat(kept.watchList()).containsExactly("strawberry", "grass");
        assertThat(kept.gate().orElseThrow().words()).containsExactly("strawberry");
        assertThatThrownBy(() ->
                        asEditor(() -> audits.create(colours.project(), Plans.watching(aPlan(), "strawbery", "grass"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("“strawbery”");
        assertThatThrownBy(() -> asEditor(() -> audits.create(
                        colours.project(), Plans.watching(aPlan(), "grass").withGate(Optional.of(gate)))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("strawberry")
                .hasMessageContaining("watch-list");
    }

    @Test
    void audits_of_other_subsets_or_words_are_not_compared() {
        AuditId before = made(aPlan());
        AuditPlan withSky = Plans.aPlan(
                colours.probing(),
                explanation,
                new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                new PlannedSubset("Sky", new SubsetRule.Shows("sky")));
        AuditId draft = asEditor(() -> audits.create(colours.project(), Plans.after(withSky, before)));

        assertThatThrownBy(() -> people.run(colours.editor(), () -> audits.freeze(draft)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("other subsets");
        assertThat(Likeness.differences(aPlan(), Plans.clustered(aPlan(), new ClusterChoice.NearDuplicates())))
                .containsExactly("clusters");
        assertThat(Likeness.differences(aPlan(), aPlan())).isEmpty();
    }

    @Test
    void changes_are_those_of_every_pair_of_subsets() {
        AuditPlan three = Plans.aPlan(
                colours.probing(),
                explanation,
                new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                new PlannedSubset("Grass", new SubsetRule.Shows("grass")),
                new PlannedSubset("Sky", new SubsetRule.Shows("sky")));
        AuditId first = made(three);
        AuditId second = made(Plans.after(three, first));

        assertThat(asReader(() -> audits.results(second)).orElseThrow().changes())
                .extracting(AuditResults.WordChange::subsetA, AuditResults.WordChange::subsetB)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(0, 2),
                        org.assertj.core.groups.Tuple.tuple(1, 2));
        assertThat(AuditRecomputation.differences(
                        asReader(() -> audits.resultFile(second)),
                        asReader(() -> audits.countsFile(second)),
                        Optional.of(asReader(() -> audits.resultFile(first))),
                        Optional.of(asReader(() -> audits.countsFile(first)))))
                .isEmpty();
    }
}
