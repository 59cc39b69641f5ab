package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.page.Csv;

/** Findings as comma-separated values, for spreadsheets and scripts. */
public final class FindingLines {

    private static final String[] COLUMNS = {
        "word",
        "subset_a",
        "subset_b",
        "with_a",
        "images_a",
        "clusters_a",
        "with_b",
        "images_b",
        "clusters_b",
        "difference",
        "lower",
        "upper",
        "p",
        "bh",
        "by",
        "holm",
        "verdict",
        "fightin_words",
        "npmi_gap",
        "npmi_lower",
        "npmi_upper",
        "under_concepts",
        "interactions"
    };

    private FindingLines() {}

    /** The heads, then one line for each finding; what was not tested has no p. */
    public static String of(AuditResults results) {
        Csv csv = new Csv(COLUMNS);
        results.findings().forEach(finding -> csv.row(cells(results, finding).toArray()));
        return csv.toString();
    }

    private static List<Object> cells(AuditResults results, WordFinding finding) {
        List<Object> cells = new ArrayList<>(List.of(
                finding.word(),
                results.subsets().get(finding.subsetA()).name(),
                results.subsets().get(finding.subsetB()).name(),
                finding.a().with(),
                finding.a().images(),
                finding.a().clusters(),
                finding.b().with(),
                finding.b().images(),
                finding.b().clusters(),
                finding.difference(),
                finding.lower(),
                finding.upper()));
        Optional<WordFinding.Test> test = finding.test();
        cells.add(number(test.map(WordFinding.Test::p)));
        cells.add(number(test.map(WordFinding.Test::bh)));
        cells.add(number(test.map(WordFinding.Test::by)));
        cells.add(number(test.map(WordFinding.Test::holm)));
        cells.add(finding.decision().verdict().name());
        cells.add(finding.fightinWords());
        cells.add(finding.informationGap());
        cells.add(number(finding.informationInterval().map(Interval::lower)));
        cells.add(number(finding.informationInterval().map(Interval::upper)));
        cells.add(finding.underConcepts().map(holds -> holds ? "yes" : "no").orElse(""));
        cells.add(finding.interactions().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "over %s: p %.4g; BH %.4g; %d strata",
                        each.over(),
                        each.p(),
                        each.bh(),
                        each.strata()))
                .collect(Collectors.joining("; ")));
        return cells;
    }

    private static Object number(Optional<Double> value) {
        return value.isPresent() ? value.get() : "";
    }
}
