package org.filterscope.team;

import java.io.Writer;
import java.util.UUID;
import org.filterscope.page.Csv;

/** Writes the trail as a table. */
final class TrailCsv {

    private final Csv table;

    TrailCsv(Writer out) {
        table = new Csv(out, "time", "person", "mail", "team", "action", "thing", "id of the thing");
    }

    void write(TrailEntry entry) {
        table.row(
                entry.happenedAt(),
                entry.actor(),
                entry.actorMail(),
                entry.teamName(),
                entry.action(),
                entry.thingName(),
                entry.thing().map(UUID::toString).orElse(""));
    }
}
