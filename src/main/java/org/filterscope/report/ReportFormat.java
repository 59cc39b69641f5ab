package org.filterscope.report;

import java.util.Locale;

/** As which kind of file a report is handed out. */
public enum ReportFormat {
    /** One page for browsers that needs nothing else. */
    HTML("text/html;charset=UTF-8"),
    /** Pages to print and to keep: PDF/A-3a with tags. */
    PDF("application/pdf"),
    /** Every finding with all its numbers as a table. */
    CSV("text/csv;charset=UTF-8"),
    /** Everything, to compute with. */
    JSON("application/json");

    private final String type;

    ReportFormat(String type) {
        this.type = type;
    }

    /** What a browser is told that the file is. */
    public String type() {
        return type;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there are two editions of it; numbers alone are the same for everybody. */
    public boolean hasEditions() {
        return this == HTML || this == PDF;
    }
}
