package org.filterscope.bias.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Plans;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.AuditReview.EarlierLook;
import org.filterscope.bias.review.AuditReview.Look;
import org.filterscope.bias.review.Reviews;
import org.filterscope.bias.review.Statement;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of everybody who could see something of a dataset before an audit of it. */
class DatasetLooksTests extends ColourTest {

    @Autowired
    private Discoveries discoveries;

    @Autowired
    private Audits audits;

    @Autowired
    private Reviews reviews;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        explanation = anExplanation();
    }

    private DiscoveryId aDiscovery(String title) {
        return asEditor(() -> discoveries.now(
                colours.project(),
                new DiscoveryPlan(
                        title,
                        colours.probing(),
                        explanation,
                        new WordSettings(1, 1, 0),
                        3,
                        false,
                        0.05,
                        Margin.DEFAULT,
                        1),
                PlayedRun.toTheEnd(colours.project())));
    }

    private AuditId anAudit() {
        return asEditor(() -> audits.now(
                colours.project(),
                Plans.aPlan(
                        colours.probing(),
                        explanation,
                        new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                        new PlannedSubset("Grass", new SubsetRule.Shows("grass"))),
                PlayedRun.toTheEnd(colours.project())));
    }

    private List<EarlierLook> looks(AuditId audit) {
        return asReader(() -> reviews.of(audit)).looks();
    }

    @Test
    void discoveries_and_audits_of_before_are_told_with_how_often_and_later_ones_are_not() {
        aDiscovery("Groups");
        aDiscovery("Groups");
        AuditId first = anAudit();
        AuditId second = anAudit();
        aDiscovery("Too late");

        assertThat(looks(first)).singleElement().satisfies(look -> {
            assertThat(look.kind()).isEqualTo(Look.DISCOVERY);
            assertThat(look.title()).isEqualTo("Groups");
            assertThat(look.by()).isEqualTo("Person " + colours.editor());
            assertThat(look.times()).isEqualTo(2);
            assertThat(look.beforeFreeze()).isTrue();
            assertThat(look.deleted()).isFalse();
        });
        assertThat(looks(second)).extracting(EarlierLook::kind).containsExactly(Look.DISCOVERY, Look.AUDIT);
    }

    @Test
    void what_was_deleted_is_told_still_and_what_was_signed_stays_as_it_was() {
        DiscoveryId discovery = aDiscovery("Groups");
        DiscoveryId other = aDiscovery("Other groups");
        AuditId trashed = anAudit();
        asEditor(() -> {
            audits.trash(trashed);
            discoveries.delete(other);
            return trashed;
        });
        AuditId audit = anAudit();

        List<EarlierLook> looks = looks(audit);
        assertThat(looks)
                .extracting(EarlierLook::title, EarlierLook::deleted)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Groups", false),
                        org.assertj.core.groups.Tuple.tuple("Other groups", true))
                .hasSize(3);
        assertThat(looks).extracting(EarlierLook::kind).contains(Look.AUDIT);

        asEditor(() -> {
            reviews.sign(
                    audit,
                    AuditReview.Part.PREPARER,
                    new Statement("Analyst", "None", ""),
                    reviews.covered(audit).orElseThrow());
            discoveries.delete(discovery);
            return audit;
        });
        assertThat(looks(audit)).isEqualTo(looks);
        assertThat(asReader(() -> reviews.signaturesHold(audit))).isTrue();

        asEditor(() -> {
            reviews.sendBack(audit, "Say more");
            return audit;
        });
        assertThat(looks(audit)).filteredOn(EarlierLook::deleted).hasSize(2);
    }
}
