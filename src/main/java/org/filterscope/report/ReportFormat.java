package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** As which kind of file a report is handed out. */
public enum ReportFormat {
    /** One page for browsers that needs nothing else. */
    HTML(new MediaType("text", "html", StandardCharsets.UTF_8)),
    /** Pages to print and to keep: PDF/A-3a with tags. */
    PDF(MediaType.APPLICATION_PDF),
    /** Every finding with all its numbers as a table. */
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    /** Everything, to compute with. */
    JSON(MediaType.APPLICATION_JSON);

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    /** What a browser is told that the file is. */
    public MediaType type() {
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
