package org.filterscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.filterscope.dataset.ReferenceSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which commands find the images of a reference set. */
final class ImageRootArguments {

    @Option(
            names = "--image-root",
            paramLabel = "DIR",
            description = "Where the images of a COCO file lie, if not beside it.")
    private @Nullable Path imageRoot;

    ReferenceSet read(Path reference) {
        return ReferenceSet.read(reference, Optional.ofNullable(imageRoot));
    }
}
