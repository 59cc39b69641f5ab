package org.filterscope.cli;

import picocli.CommandLine.Option;

/** The option by which commands make chance repeatable. */
final class SeedArguments {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    long seed() {
        return seed;
    }
}
