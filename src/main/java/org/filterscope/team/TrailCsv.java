package org.filterscope.team;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the trail as CSV (RFC 4180), so that a spreadsheet shows each cell and computes none. */
final class TrailCsv {

    /** What makes spreadsheets take a cell for a formula. */
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private final Writer out;

    TrailCsv(Writer out) {
        this.out = out;
        line(List.of("time", "person", "mail", "team", "action", "thing", "id of the thing"));
    }

    void write(TrailEntry entry) {
        line(List.of(
                entry.happenedAt().toString(),
                entry.actor(),
                entry.actorMail(),
                entry.teamName(),
                entry.action(),
                entry.thingName(),
                entry.thing().map(UUID::toString).orElse("")));
    }

    private void line(List<String> cells) {
        try {
            out.write(cells.stream().map(TrailCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(String text) {
        String shown = text;
        if (!shown.isEmpty() && BEGINNINGS.indexOf(shown.charAt(0)) >= 0) {
            shown = "'" + shown;
        }
        return "\"" + shown.replace("\"", "\"\"") + "\"";
    }
}
