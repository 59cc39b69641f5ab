package org.filterscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * A command as a user gives it, and what came of it.
 *
 * @param code the exit code
 * @param out what it printed as its result
 * @param err what else it said
 */
record Cli(int code, String out, String err) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), false, Clock.fixed(NOW, ZoneOffset.UTC));
        String[] words = Arrays.stream(arguments)
                .map(each -> each instanceof Path path ? path.toString() : String.valueOf(each))
                .toArray(String[]::new);
        int code = CommandLineProgram.run(console, words);
        return new Cli(code, out.toString(), err.toString());
    }
}
