package org.filterscope.explanation;

/** The version of the program, which every result carries. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version, or {@code development} where the program does not run from its jar. */
    public static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
