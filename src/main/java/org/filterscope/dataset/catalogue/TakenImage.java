package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import org.filterscope.dataset.likeness.PerceptualHash;

/** What became of a picture file that came in. */
sealed interface TakenImage {

    /**
     * It was decoded.
     *
     * @param file the file, in a work folder
     * @param width columns, as displayed
     * @param height rows
     * @param likeness how it looks; nothing for a plain picture
     * @param thumbnail the small picture, in a work folder
     */
    record Whole(Path file, int width, int height, Optional<PerceptualHash> likeness, Path thumbnail)
            implements TakenImage {}

    /**
     * It is left out.
     *
     * @param reason the end of a sentence that begins with the file
     */
    record Broken(String reason) implements TakenImage {}
}
