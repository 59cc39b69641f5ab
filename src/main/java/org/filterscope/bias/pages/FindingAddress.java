package org.filterscope.bias.pages;

import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;

/** Addresses within the pages of an audit, without the leading slash. */
final class FindingAddress {

    private FindingAddress() {}

    /** What was found of a word and a pair of subsets. */
    static String of(AuditId audit, String word, int subsetA, int subsetB) {
        return AuditNavigation.finding(audit, word) + pair("&", subsetA, subsetB);
    }

    /** The same with {@code {word}} in the place of the word, for the browser to fill in. */
    static String pattern(AuditId audit, int subsetA, int subsetB) {
        return AuditNavigation.finding(audit, "") + "{word}" + pair("&", subsetA, subsetB);
    }

    /** The comparison of a pair of subsets. */
    static String comparison(AuditId audit, int subsetA, int subsetB) {
        return AuditNavigation.audit(audit) + pair("?", subsetA, subsetB);
    }

    /** A draft's plan at one of its steps. */
    static String plan(AuditId audit, PlanStep step) {
        return AuditNavigation.audit(audit) + "/plan?step=" + step.key();
    }

    private static String pair(String before, int subsetA, int subsetB) {
        return subsetA == 0 && subsetB == 1 ? "" : before + ComparisonState.PAIR + "=" + subsetA + "-" + subsetB;
    }
}
