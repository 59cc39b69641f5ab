package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobCancelledException;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.Trash;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;

/** Twenty photographs of strawberries, as many of grass and of the sky, in which nothing else differs. */
class AuditsTests extends ColourTest {

    private static final PlannedSubset STRAWBERRIES =
            new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry"));
    private static final PlannedSubset GRASS = new PlannedSubset("Grass", new SubsetRule.Shows("grass"));

    @Autowired
    private Audits audits;

    @Autowired
    private AuditEvidence evidence;

    @Autowired
    private AuditSteps steps;

    @Autowired
    private AuditTable table;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation_of_sixty_pictures() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        explanation = anExplanation();
    }

    private AuditPlan aPlan() {
        return Plans.aPlan(colours.probing(), explanation, STRAWBERRIES, GRASS);
    }

    private AuditId aDraft() {
        return asEditor(() -> audits.create(colours.project(), aPlan()));
    }

    private AuditId made(AuditPlan plan) {
        return asEditor(() -> audits.now(colours.project(), plan, PlayedRun.toTheEnd(colours.project())));
    }

    private List<String> trail() {
        return database.sql("select action from trail_entry where team_id = ? and action like 'audit %' order by id")
                .param(colours.team().value())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    void an_audit_finds_what_differs_and_its_numbers_come_out_again() {
        AuditId id = made(aPlan());

        AuditResults results = asReader(() -> audits.results(id)).orElseThrow();
        AuditCard card = asReader(() -> audits.get(id));
        assertThat(card.state()).isEqualTo(AuditState.MADE);
        assertThat(card.planHash()).contains(PlanJson.hash(aPlan()));
        byte[] file = asReader(() -> audits.resultFile(id));
        byte[] counts = asReader(() -> audits.countsFile(id));
        assertThat(card.resultHash()).contains(ResultsJson.hash(file));
        assertThat(results.countsHash()).isEqualTo(ResultsJson.hash(counts));
        assertThat(results.exploratory()).isTrue();
        assertThat(results.left().inNone()).isEqualTo(20);
        assertThat(results.instrument().images()).isEqualTo(60);
        WordFinding strawberry = results.of("strawberry", 0, 1).orElseThrow();
        assertThat(strawberry.decision().verdict()).isEqualTo(Verdict.MATERIAL);
        assertThat(strawberry.difference()).isGreaterThan(0.5);
        assertThat(strawberry.filters()).isNotEmpty();
        assertThat(strawberry.evidence())
                .filteredOn(image -> image.with() && image.subset() == 0)
                .hasSize(3);
        assertThat(AuditRecomputation.differences(file, counts, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(trail()).containsExactly("audit planned", "audit plan frozen", "audit computed");
    }

    @Test
    void one_count_that_was_tampered_with_is_found() {
        AuditId id = made(aPlan());
        byte[] file = asReader(() -> audits.resultFile(id));
        CountsFile counts = CountsFile.read(asReader(() -> audits.countsFile(id)));
        int word = counts.words().indexOf("strawberry");
        int[] unit = counts.counts().unit();
        unit[counts.counts().start()[word]] = unit[counts.counts().start()[word]] == 0 ? 1 : 0;
        byte[] tampered = counts.write();

        assertThat(AuditRecomputation.differences(file, tampered, Optional.empty(), Optional.empty()))
                .extracting(AuditRecomputation.Difference::where)
                .contains("countsHash")
                .hasSizeGreaterThan(1);
    }

    @Test
    void evidence_leads_to_the_images_with_and_without_a_word() {
        AuditId id = made(aPlan());
        WordFinding strawberry = asReader(() -> audits.results(id))
                .orElseThrow()
                .of("strawberry", 0, 1)
                .orElseThrow();

        List<WordFinding.EvidenceImage> with = asReader(() -> evidence.images(id, "strawberry", 0, true, 0, 100));
        List<WordFinding.EvidenceImage> without = asReader(() -> evidence.images(id, "strawberry", 1, false, 0, 100));

        assertThat(with).hasSize(strawberry.a().with()).allSatisfy(image -> {
            assertThat(image.filter()).isNotNegative();
            assertThat(image.left()).isLessThan(image.right());
        });
        assertThat(without).hasSize(20 - strawberry.b().with());
        assertThat(asReader(() -> evidence.images(id, "strawberry", 0, true, 1, 1)))
                .containsExactly(with.get(1));
        assertThat(asReader(() -> evidence.sayings(id, with.getFirst().number())))
                .isNotEmpty()
                .anySatisfy(saying -> assertThat(saying.words()).contains("strawberry"));
        assertThat(asReader(() -> evidence.sayings(id, 9_999))).isEmpty();
    }

    @Test
    void nothing_by_subset_is_there_before_the_plan_is_frozen() {
        AuditId id = aDraft();

        PlanPreview preview = asReader(() -> audits.preview(colours.project(), aPlan()));

        assertThat(preview.subsets())
                .extracting(PlanPreview.Size::images, PlanPreview.Size::clusters, PlanPreview.Size::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(20, 20, "warning"),
                        org.assertj.core.groups.Tuple.tuple(20, 20, "warning"));
        assertThat(preview.left().inNone()).isEqualTo(20);
        assertThat(preview.exploratory()).isTrue();
        assertThat(preview.smallestDifference()).isBetween(0.1, 1.0);
        assertThat(PlanPreview.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("images", "subsets", "overlaps", "left", "exploratory", "reach");
        assertThat(asReader(() -> audits.results(id))).isEmpty();
        assertThat(asReader(() -> evidence.images(id, "strawberry", 0, true, 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> asReader(() -> audits.resultFile(id))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> audits.countsFile(id))).isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void a_frozen_plan_cannot_be_changed_but_copied() {
        AuditId id = aDraft();
        people.run(colours.editor(), () -> audits.change(id, aPlan().withTitle("Another title")));
        people.run(colours.editor(), () -> audits.freeze(id));

        assertThatThrownBy(() -> people.run(colours.editor(), () -> audits.change(id, aPlan())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> people.run(colours.editor(), () -> audits.freeze(id)))
                .isInstanceOf(RefusedException.class);
        AuditId copy = asEditor(() -> audits.copy(id));
        assertThat(asReader(() -> audits.get(copy)).state()).isEqualTo(AuditState.DRAFT);
        assertThat(asReader(() -> audits.plan(copy))).isEqualTo(asReader(() -> audits.plan(id)));
        assertThat(asReader(() -> audits.get(id)).job()).isPresent();
    }

    @Test
    void a_job_that_is_cancelled_leaves_nothing_and_goes_to_its_end_the_next_time() {
        PlayedRun cancelled = PlayedRun.cancelledAt(AuditMaker.TESTING, colours.project());
        assertThatThrownBy(() -> asEditor(() -> audits.now(colours.project(), aPlan(), cancelled)))
                .isInstanceOf(JobCancelledException.class);

        List<AuditCard> all = asReader(() -> audits.of(colours.project()));
        assertThat(all).singleElement().satisfies(card -> {
            assertThat(card.state()).isEqualTo(AuditState.FROZEN);
            assertThat(card.resultHash()).isEmpty();
        });
        AuditId id = all.getFirst().id();
        assertThat(asReader(() -> files.of(id))).isEmpty();

        PlayedRun again = PlayedRun.toTheEnd(colours.project()).of(cancelled.id());
        assertThat(asEditor(() -> audits.now(colours.project(), aPlan(), again)))
                .isEqualTo(id);
        assertThat(asReader(() -> files.of(id)))
                .extracting(FileReference::name)
                .containsExactlyInAnyOrder("results.json", "counts.json.gz");
    }

    @Test
    void steps_are_taken_within_a_transaction_and_in_order() {
        AuditId id = aDraft();

        assertThatThrownBy(() -> steps.to(id, AuditState.FROZEN)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(AuditSteps.isLegal(AuditState.IN_REVIEW, AuditState.MADE)).isTrue();
        assertThat(AuditSteps.isLegal(AuditState.MADE, AuditState.SIGNED)).isFalse();
        assertThat(AuditSteps.isLegal(AuditState.MADE, AuditState.DRAFT)).isFalse();
        assertThat(AuditSteps.isLegal(AuditState.SIGNED, AuditState.MADE)).isFalse();
    }

    @Test
    void the_same_twice_is_no_change() {
        AuditId first = made(aPlan());
        AuditId second = made(Plans.after(aPlan(), first));

        AuditResults results = asReader(() -> audits.results(second)).orElseThrow();

        assertThat(results.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo("unchanged");
            assertThat(change.before()).isEqualTo(change.now());
        });
        assertThat(AuditRecomputation.differences(
                        asReader(() -> audits.resultFile(second)),
                        asReader(() -> audits.countsFile(second)),
                        Optional.of(asReader(() -> audits.resultFile(first))),
                        Optional.of(asReader(() -> audits.countsFile(first)))))
                .isEmpty();
    }

    @Test
    void a_plan_on_schedule_is_numbered_and_decides_at_what_is_left_of_q() {
        AuditId first = made(Plans.watching(aPlan(), "strawberry"));
        AuditId second = asEditor(() -> audits.again(first, PlayedRun.toTheEnd(colours.project())));
        AuditId third = asEditor(() -> audits.again(second, PlayedRun.toTheEnd(colours.project())));

        assertThat(asReader(() -> audits.get(second)).title()).endsWith(", run 2");
        assertThat(asReader(() -> audits.get(third)).title()).isEqualTo(aPlan().title() + ", run 3");
        assertThat(table.get(third).repeats()).contains(first);
        assertThat(trail()).contains("audit gate failed");
        AuditResults results = asReader(() -> audits.results(third)).orElseThrow();
        assertThat(GateRules.standard().decide(results, Optional.of(3)).open()).isFalse();
        assertThat(GateRules.standard().decide(results, Optional.of(1_000)).open())
                .as("hardly anything is left for the thousandth look")
                .isTrue();
    }

    @Test
    void what_is_thrown_away_comes_back_and_what_is_signed_stays() {
        AuditId id = made(aPlan());
        people.run(colours.editor(), () -> audits.trash(id));
        assertThatThrownBy(() -> asReader(() -> audits.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> audits.of(colours.project()))).isEmpty();

        people.run(
                colours.editor(),
                () -> trash.restore(trash.of(colours.project()).getFirst().id()));
        assertThat(asReader(() -> audits.results(id))).isPresent();

        database.sql("update audit set state = 'SIGNED' where id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> people.run(colours.editor(), () -> audits.trash(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("signed");
    }

    @Test
    void readers_look_editors_plan_and_other_teams_find_nothing() {
        AuditId id = aDraft();
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThat(asReader(() -> audits.get(id)).preparer()).isEqualTo(colours.editor());
        assertThatThrownBy(() -> asReader(() -> audits.create(colours.project(), aPlan())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> audits.freeze(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> audits.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> evidence.sayings(id, 1)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> audits.create(people.aProject(people.aTeam()), aPlan())))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void plans_that_cannot_be_carried_out_are_not_frozen() {
        AuditPlan nothing = Plans.aPlan(
                colours.probing(), explanation, STRAWBERRIES, new PlannedSubset("Dogs", new SubsetRule.Shows("dog")));
        AuditId id = asEditor(() -> audits.create(colours.project(), nothing));

        assertThatThrownBy(() -> people.run(colours.editor(), () -> audits.freeze(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Dogs");
        assertThat(asReader(() -> audits.get(id)).state()).isEqualTo(AuditState.DRAFT);
    }
}
