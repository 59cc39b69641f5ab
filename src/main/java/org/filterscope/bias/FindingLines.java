package org.filterscope.bias;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as lines of comma-separated values, for spreadsheets and scripts. */
public final class FindingLines {

    private static final String HEADING =
            "word,subset_a,subset_b,with_a,images_a,clusters_a,with_b,images_b,clusters_b,"
                    + "difference,lower,upper,p,bh,by,holm,verdict";

    private FindingLines() {}

    /** The heading, then one line for each finding. */
    public static List<String> of(AuditResults results) {
        return Stream.concat(Stream.of(HEADING), results.findings().stream().map(finding -> line(results, finding)))
                .toList();
    }

    private static String line(AuditResults results, WordFinding finding) {
        Stream<String> test = finding.test()
                .map(found -> Stream.of(found.p(), found.bh(), found.by(), found.holm())
                        .map(FindingLines::number))
                .orElse(Stream.of("", "", "", ""));
        return Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        quoted(finding.word()),
                                        quoted(results.subsets()
                                                .get(finding.subsetA())
                                                .name()),
                                        quoted(results.subsets()
                                                .get(finding.subsetB())
                                                .name()),
                                        String.valueOf(finding.a().with()),
                                        String.valueOf(finding.a().images()),
                                        String.valueOf(finding.a().clusters()),
                                        String.valueOf(finding.b().with()),
                                        String.valueOf(finding.b().images()),
                                        String.valueOf(finding.b().clusters()),
                                        number(finding.difference()),
                                        number(finding.lower()),
                                        number(finding.upper())),
                                test),
                        Stream.of(finding.decision().verdict().name()))
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** A text that a spreadsheet could take for a formula is kept from being one. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)^[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
