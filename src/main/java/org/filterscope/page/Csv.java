package org.filterscope.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a table as CSV (RFC 4180), so that a spreadsheet shows each cell and computes none. Texts are always quoted: some
 * spreadsheets part cells at other characters than commas.
 */
public final class Csv {

    /** What makes spreadsheets take a cell for a formula. */
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private final Writer out;

    /** Begins a table with its heads. */
    public Csv(Writer out, String... columns) {
        this.out = out;
        row((Object[]) columns);
    }

    /** Begins a table that {@link #toString} shows. */
    public Csv(String... columns) {
        this(new StringWriter(), columns);
    }

    /** Adds a row: numbers as they are, all else as text. */
    public Csv row(Object... cells) {
        try {
            out.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Object value) {
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        boolean formula = !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    /** What was written, as far as it is kept. */
    @Override
    public String toString() {
        return out.toString();
    }
}
