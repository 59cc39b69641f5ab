package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.page.Csv;

/** Every finding with all its numbers as a table; {@code docs/reports.md} describes the columns. */
final class CsvReport {

    private static final List<String> SIDE =
            List.of("with", "images", "clusters_with", "clusters", "rate", "cluster_rate", "design_effect");

    private CsvReport() {}

    static byte[] render(AuditReport report) {
        List<String> columns = new ArrayList<>(List.of("audit", "result_hash", "word", "path", "subset_a", "subset_b"));
        SIDE.forEach(column -> columns.add("a_" + column));
        SIDE.forEach(column -> columns.add("b_" + column));
        Collections.addAll(
                columns,
                "difference",
                "lower",
                "upper",
                "selected_lower",
                "selected_upper",
                "selected_level",
                "cluster_difference",
                "ratio",
                "ratio_lower",
                "ratio_upper",
                "p",
                "omnibus_p",
                "bh",
                "by",
                "holm",
                "equivalence_p",
                "verdict",
                "reasons",
                "robust",
                "fightin_words",
                "information_gap",
                "adjusted_difference",
                "crude_odds",
                "adjusted_odds",
                "sensitivity_held",
                "sensitivity_settings",
                "more_clusters",
                "filters",
                "decisions",
                "checked_difference",
                "checked_lower",
                "checked_upper",
                "checked_verdict");
        Csv table = new Csv(columns.toArray(String[]::new));
        String hash = report.resultHash();
        report.results()
                .findings()
                .forEach(finding -> table.row(row(report, hash, finding).toArray()));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> row(AuditReport report, String hash, WordFinding finding) {
        List<Object> cells = new ArrayList<>(List.of(
                report.id(),
                hash,
                finding.word(),
                String.join(" > ", finding.path()),
                report.subset(finding.subsetA()),
                report.subset(finding.subsetB())));
        side(cells, finding.a());
        side(cells, finding.b());
        Collections.addAll(
                cells,
                finding.difference(),
                finding.lower(),
                finding.upper(),
                finding.selectedLower(),
                finding.selectedUpper(),
                finding.selectedLevel(),
                finding.clusterDifference(),
                finding.ratio(),
                finding.ratioLower(),
                finding.ratioUpper(),
                orEmpty(finding.test().map(WordFinding.Test::p)),
                orEmpty(finding.test().map(WordFinding.Test::omnibusP)),
                orEmpty(finding.test().map(WordFinding.Test::bh)),
                orEmpty(finding.test().map(WordFinding.Test::by)),
                orEmpty(finding.test().map(WordFinding.Test::holm)),
                finding.equivalenceP(),
                finding.decision().verdict(),
                finding.decision().reasons().stream().map(Enum::name).collect(Collectors.joining(" ")),
                finding.robust(),
                finding.fightinWords(),
                finding.informationGap(),
                orEmpty(finding.adjusted().map(WordFinding.Adjusted::difference)),
                orEmpty(finding.adjusted().map(WordFinding.Adjusted::crudeOdds)),
                orEmpty(finding.adjusted().map(WordFinding.Adjusted::odds)),
                orEmpty(finding.sensitivity().map(WordFinding.Sensitivity::held)),
                orEmpty(finding.sensitivity().map(WordFinding.Sensitivity::settings)),
                orEmpty(finding.moreClusters()),
                finding.filters().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                report.actions(finding.word()).stream()
                        .map(action -> Wording.of(action.choice()) + ", " + action.owner())
                        .collect(Collectors.joining("; ")));
        Optional<AuditReview.CorrectedDifference> checked = report.corrected(finding);
        Collections.addAll(
                cells,
                orEmpty(checked.map(AuditReview.CorrectedDifference::difference)),
                orEmpty(checked.map(AuditReview.CorrectedDifference::lower)),
                orEmpty(checked.map(AuditReview.CorrectedDifference::upper)),
                checked.map(each -> each.decision().verdict().name()).orElse(""));
        return cells;
    }

    private static void side(List<Object> cells, WordFinding.Side side) {
        Collections.addAll(
                cells,
                side.with(),
                side.images(),
                side.clustersWith(),
                side.clusters(),
                side.rate(),
                side.clusterRate(),
                side.designEffect());
    }

    private static Object orEmpty(Optional<? extends Number> number) {
        return number.isPresent() ? number.get() : "";
    }
}
