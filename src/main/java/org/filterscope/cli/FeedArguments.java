package org.filterscope.cli;

import org.filterscope.tensor.image.FeedSettings;
import picocli.CommandLine.Option;

/** The options by which commands say how images are loaded. */
final class FeedArguments {

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "32",
            description = "Images the network takes at once (default: ${DEFAULT-VALUE}).")
    private int batch = 32;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "Pictures of more pixels are left out (default: ${DEFAULT-VALUE}).")
    private long maxPixels = 100_000_000;

    FeedSettings settings() {
        return FeedSettings.defaults().withBatchSize(batch).withMaxPixels(maxPixels);
    }
}
