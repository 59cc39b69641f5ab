package org.filterscope.report;

/**
 * For whom a report is made.
 *
 * @param blurred the public edition: pictures are blurred outside the region in which a word was seen, and images have numbers
 *     instead of names
 */
public record ReportOptions(boolean blurred) {

    /** For the team and its auditors. */
    public static final ReportOptions FULL = new ReportOptions(false);

    /** For everybody. */
    public static final ReportOptions PUBLIC = new ReportOptions(true);

    /** How people call the edition. */
    public String edition() {
        return blurred ? "Public edition" : "Full edition";
    }
}
