package org.filterscope.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;

/** Runs one command of the command line, from its arguments to its exit code. */
public final class CommandLineProgram {

    private CommandLineProgram() {}

    /**
     * Runs a command on the process's own streams.
     *
     * @return 0 when it did its work, 2 when what it was given cannot be used, 130 when it was stopped, 1 when
     *     Filterscope itself failed
     */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (StopSignal _ = StopSignal.install()) {
            boolean watched = Optional.ofNullable(System.console())
                    .filter(java.io.Console::isTerminal)
                    .isPresent();
            return run(new Console(out, err, watched, Clock.systemUTC()), arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    static int run(Console console, String... arguments) {
        CommandLine commands = new CommandLine(new FilterscopeCommand(), new CommandFactory(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Faults::wrongArguments)
                .setExecutionExceptionHandler(Faults::failedCommand);
        return commands.execute(arguments);
    }
}
