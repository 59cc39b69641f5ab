package org.filterscope;

import org.filterscope.cli.CommandLineProgram;
import org.springframework.modulith.Modulithic;

/** The program: hands its arguments to the command line. */
@Modulithic(systemName = "Filterscope")
public final class Filterscope {

    private Filterscope() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
