package org.filterscope.cli;

import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.refusal.RefusedException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which commands say how attention is paid and votes are counted. */
final class VoteArguments {

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "projection",
            description = "Attention: original, image, activation or projection (default: ${DEFAULT-VALUE}).")
    private String method = "projection";

    @Option(
            names = "--top-images",
            paramLabel = "P",
            defaultValue = "25",
            description = "Top images that vote for each filter (default: ${DEFAULT-VALUE}).")
    private int topImages = 25;

    @Option(
            names = "--nearest",
            paramLabel = "S",
            defaultValue = "5",
            description = "Words each image votes for (default: ${DEFAULT-VALUE}).")
    private int nearest = 5;

    @Mixin
    private final SeedArguments seedArguments = new SeedArguments();

    FilterAttention method() {
        return FilterAttention.named(method);
    }

    CountRules rules() {
        if (topImages < 1 || nearest < 1) {
            throw new RefusedException("At least one image and one word have to count; give --top-images and --nearest"
                    + " numbers above 0.");
        }
        return new CountRules(topImages, nearest);
    }

    long seed() {
        return seedArguments.seed();
    }
}
