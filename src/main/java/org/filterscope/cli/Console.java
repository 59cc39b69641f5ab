package org.filterscope.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.filterscope.explanation.Progress;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command speaks: results to one stream, everything about the way there to the other.
 *
 * @param out for results
 * @param err for progress, remarks and faults
 * @param watched whether a person looks on, so that progress may move
 * @param clock the time of day
 */
record Console(PrintWriter out, PrintWriter err, boolean watched, Clock clock) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Prints a line of a result. */
    void print(String line) {
        out.println(line);
    }

    /** Prints a remark that is not part of the result. */
    void remark(String line) {
        err.println(line);
    }

    /** Prints a result for programs. */
    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    /** Progress that suits who looks on: a moving bar for a person, a line now and then for a log. */
    Progress progress() {
        return watched ? new BarProgress() : new LineProgress(err, clock);
    }
}
