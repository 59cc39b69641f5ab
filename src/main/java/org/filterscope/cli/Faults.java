package org.filterscope.cli;

import java.util.concurrent.CancellationException;
import org.filterscope.refusal.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong into one sentence and an exit code. */
final class Faults {

    static final int FAILED = 1;
    static final int REFUSED = 2;
    static final int STOPPED = 130;

    private Faults() {}

    static int wrongArguments(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String sentence = String.valueOf(fault.getMessage()).strip();
        if (fault.getCause() instanceof RefusedException refused) {
            sentence = refused.getMessage();
        } else if (!sentence.endsWith("lists them.")) {
            sentence += (sentence.endsWith(".") ? " " : ". ") + "See "
                    + command.getCommandSpec().qualifiedName() + " --help.";
        }
        command.getErr().println(sentence);
        return REFUSED;
    }

    static int failedCommand(Exception fault, CommandLine command, ParseResult arguments) {
        return switch (fault) {
            case RefusedException refused -> {
                command.getErr().println(refused.getMessage());
                yield REFUSED;
            }
            case CancellationException stopped -> {
                command.getErr().println("Stopped; nothing was written.");
                yield STOPPED;
            }
            default -> {
                command.getErr()
                        .println("Filterscope failed on its own account; please report this with the lines below.");
                fault.printStackTrace(command.getErr());
                yield FAILED;
            }
        };
    }
}
