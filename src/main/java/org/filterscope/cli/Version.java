package org.filterscope.cli;

import org.filterscope.explanation.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its jar states it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Filterscope " + current()};
    }

    /** The version, or {@code development} where the program does not run from its jar. */
    static String current() {
        return ProgramVersion.current();
    }
}
