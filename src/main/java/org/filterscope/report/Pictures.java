package org.filterscope.report;

import java.util.Optional;
import org.filterscope.bias.WordFinding;

/** Draws images of the audited dataset. */
@FunctionalInterface
public interface Pictures {

    /** No pictures at all. */
    Pictures NONE = (_, _) -> Optional.empty();

    /**
     * A small JPEG with a frame around the region in which a word was seen; nothing where the image is no longer in its dataset.
     *
     * @param blurred whether all outside the region is made unrecognisable, or all of it where there is no region
     */
    Optional<byte[]> draw(WordFinding.EvidenceImage image, boolean blurred);
}
