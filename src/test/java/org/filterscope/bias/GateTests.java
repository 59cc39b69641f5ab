package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class GateTests {

    private static final String SHORTEST = """
            title: Any?
            model: m
            layer: l
            reference: r
            dataset: d
            subsets:
              - {name: A, rule: {rule: shows, category: cat}}
              - {name: B, rule: {rule: shows, category: dog}}
            """;

    private static AuditPlan planOf(GatePlan plan) {
        return plan.plan(new DatasetId(new java.util.UUID(0, 1)), ExplanationId.random());
    }

    @Test
    void the_plan_that_the_documentation_shows_is_read() throws IOException {
        String page = Files.readString(Path.of("docs", "audits.md"));
        String yaml = page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));

        GatePlan plan = GatePlan.read(yaml);

        AuditPlan audit = planOf(plan);
        assertThat(audit.watchList()).containsExactly("handbag", "broom", "laptop", "briefcase");
        assertThat(audit.subsets().getFirst().rule()).isEqualTo(new SubsetRule.OneOf("gender", List.of("female")));
        assertThat(audit.confounder()).contains("background");
        assertThat(audit.words()).isEqualTo(WordSettings.standard());
        assertThat(plan.rules()).isEqualTo(new GateRules(Set.of(Verdict.MATERIAL), List.of(), 0.02, 0));
    }

    @Test
    void what_is_left_out_is_as_usual() {
        GatePlan plan = GatePlan.read(SHORTEST);

        assertThat(plan.rules()).isEqualTo(GateRules.standard());
        assertThat(planOf(plan).q()).isEqualTo(0.05);
        assertThat(planOf(plan).clusters()).isEqualTo(new ClusterChoice.OfDataset());
    }

    @Test
    void a_margin_out_of_range_is_refused_in_a_sentence() {
        for (String margin : List.of("points: 0", "points: 1.5", "ratio: 1", "rare-below: -0.1")) {
            GatePlan plan = GatePlan.read(SHORTEST + "margin: {" + margin + "}\n");

            assertThatThrownBy(() -> planOf(plan))
                    .as(margin)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("choose within these");
        }
    }

    @Test
    void the_gate_of_a_plan_is_frozen_with_it() {
        GatePlan plan = GatePlan.read(SHORTEST + "gate: {fail-on: [uncertain, material], points: 0.02, allowed: 3}\n");
        AuditPlan audit = planOf(plan);

        assertThat(audit.gate()).contains(plan.rules());
        assertThat(PlanJson.read(PlanJson.write(audit))).isEqualTo(audit);
        assertThat(PlanJson.write(audit)).contains("\"failing\":[\"MATERIAL\",\"DIFFERENCE_SIZE_UNCERTAIN\"]");
        assertThat(planOf(GatePlan.read(SHORTEST)).gate()).isEmpty();
    }

    @Test
    void plans_that_say_too_little_or_something_unknown_are_refused() {
        assertThatThrownBy(() -> GatePlan.read("")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> GatePlan.read("title: [")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> GatePlan.read(SHORTEST.replace("layer: l", "")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("layer");
        assertThatThrownBy(() -> GatePlan.read(SHORTEST + "colour: red\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() ->
                        GatePlan.read(SHORTEST + "gate: {fail-on: [maybe]}\n").rules())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("maybe");
    }
}
