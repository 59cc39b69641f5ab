package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlanJson;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Plans;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What verifying says of an audit whose plan or labels were changed behind its back. */
class BindingProofTests extends ColourTest {

    @Autowired
    private Audits audits;

    @Autowired
    private Reports reports;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient database;

    private AuditId audit = AuditId.random();
    private byte[] report = new byte[0];

    @BeforeEach
    void a_report() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        AuditPlan plan = Plans.aPlan(
                colours.probing(),
                anExplanation(),
                new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                new PlannedSubset("Grass", new SubsetRule.Shows("grass")));
        audit = asEditor(() -> audits.now(colours.project(), plan, PlayedRun.toTheEnd(colours.project())));
        report = asReader(() -> reports.handOut(audit, ReportFormat.JSON, ReportOptions.FULL))
                .content();
    }

    private List<String> failed() {
        return asReader(() -> verification.verify(report)).checks().stream()
                .filter(check -> !check.holds())
                .map(VerificationResult.Check::name)
                .toList();
    }

    @Test
    void a_plan_that_was_altered_in_the_database_is_noticed() {
        assertThat(failed()).isEmpty();

        AuditPlan other = asReader(() -> audits.plan(audit)).withTitle("Another question");
        database.sql("update audit set plan = ? where id = ?")
                .params(PlanJson.write(other), audit.value())
                .update();

        assertThat(failed()).containsExactly("Frozen plan");
    }

    @Test
    void labels_that_were_changed_afterwards_are_noticed() {
        database.sql("update dataset_image set cluster_name = 'somebody' where number % 2 = 0 and dataset_key ="
                        + " (select dataset_key from dataset where id = ?)")
                .param(colours.probing().value())
                .update();

        assertThat(failed()).isEmpty();
        assertThat(asReader(() -> verification.whole(audit)).stream().filter(check -> !check.holds()))
                .extracting(VerificationResult.Check::name)
                .containsExactly("Labels of the images");
    }
}
