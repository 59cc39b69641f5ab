package org.filterscope.dataset.catalogue;

import java.util.Optional;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.filterscope.tensor.ContentHash;

/** What became of a picture file that came in. */
sealed interface TakenImage {

    /**
     * It was decoded, and its file and a small picture are kept.
     *
     * @param file hash of the file
     * @param bytes its size
     * @param width columns, as displayed
     * @param height rows
     * @param likeness how it looks; nothing for a plain picture
     * @param thumbnail hash of the small picture
     */
    record Whole(
            ContentHash file,
            long bytes,
            int width,
            int height,
            Optional<PerceptualHash> likeness,
            ContentHash thumbnail)
            implements TakenImage {}

    /**
     * It is left out.
     *
     * @param reason the end of a sentence that begins with the file
     */
    record Broken(String reason) implements TakenImage {}
}
