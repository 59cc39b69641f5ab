package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.junit.jupiter.api.Test;

class FindingLinesTests {

    private static AuditResults results() {
        return AuditFixture.results(AuditFixture.plan(DatasetId.random(), ExplanationId.random()), List.of());
    }

    @Test
    void every_finding_is_a_line_with_as_many_cells_as_heads() {
        AuditResults results = results();
        List<String> lines = FindingLines.of(results).lines().toList();

        assertThat(lines).hasSize(1 + results.findings().size());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split(",", -1))
                        .hasSameSizeAs(lines.getFirst().split(",", -1)));
        assertThat(lines.get(1)).startsWith("\"handbag\",\"Women\",\"Men\",");
    }

    @Test
    void a_spreadsheet_computes_nothing_of_names() {
        AuditResults results = results();
        AuditResults.SubsetFacts women = results.subsets().getFirst();
        AuditResults hostile = new AuditResults(
                results.format(),
                Plans.aPlan(
                        DatasetId.random(),
                        ExplanationId.random(),
                        new PlannedSubset("=1+1", new SubsetRule.NameContains("a")),
                        new PlannedSubset("Men", new SubsetRule.NameContains("e"))),
                results.planHash(),
                results.frozenAt(),
                results.madeAt(),
                results.instrument(),
                false,
                List.of(
                        new AuditResults.SubsetFacts(
                                "=HYPERLINK(\"http://example.org\")",
                                women.text(),
                                women.images(),
                                women.clusters(),
                                women.imagesPerCluster(),
                                women.mostOfOneCluster(),
                                women.hash(),
                                women.standing(),
                                true),
                        results.subsets().get(1)),
                results.left(),
                results.vocabulary(),
                results.tested(),
                results.permutations(),
                results.selected(),
                results.smallestDifference(),
                results.findings().stream()
                        .filter(finding -> finding.subsetB() == 1)
                        .toList(),
                results.checks(),
                List.of(),
                List.of(),
                results.countsHash());

        assertThat(FindingLines.of(hostile))
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContain("\"=");
    }
}
