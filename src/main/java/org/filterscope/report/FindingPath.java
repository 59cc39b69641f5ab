package org.filterscope.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;

/** Says which finding a path in the results means. */
final class FindingPath {

    private static final Pattern FORM = Pattern.compile("(?:results/)?findings/(\\d{1,9})(/.*)?");

    private FindingPath() {}

    /** The path with the word and the subsets of its finding, where it is one. */
    static String named(String path, AuditResults results) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return path;
        }
        int place = Integer.parseInt(matcher.group(1));
        if (place >= results.findings().size()) {
            return path;
        }
        WordFinding finding = results.findings().get(place);
        return path + " (“" + finding.word() + "”, "
                + results.subsets().get(finding.subsetA()).name() + " and "
                + results.subsets().get(finding.subsetB()).name() + ")";
    }
}
