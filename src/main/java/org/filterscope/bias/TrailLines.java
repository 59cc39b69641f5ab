package org.filterscope.bias;

import java.util.UUID;
import org.filterscope.page.Csv;

/** What was done for a run of the gate, as lines of a table that grows from run to run. */
public final class TrailLines {

    private TrailLines() {}

    /**
     * The lines of a run, the earliest first, each with the hash of the results.
     *
     * @param begun whether the table has its heads already
     */
    public static String of(AuditGate.Answer answer, boolean begun) {
        String results = ResultsJson.hash(answer.file());
        Csv csv = new Csv("time", "person", "action", "thing", "id of the thing", "SHA-256 of the results");
        answer.trail()
                .forEach(entry -> csv.row(
                        entry.happenedAt(),
                        entry.actor(),
                        entry.action(),
                        entry.thingName(),
                        entry.thing().map(UUID::toString).orElse(""),
                        results));
        String lines = csv.toString();
        return begun ? lines.substring(lines.indexOf('\n') + 1) : lines;
    }
}
