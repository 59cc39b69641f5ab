package org.filterscope.report;

import org.filterscope.bias.WordFinding;

/** Draws images of the audited dataset. */
@FunctionalInterface
public interface Pictures {

    /** No pictures at all. */
    Pictures NONE = (_, _) -> new Gone();

    /**
     * A small JPEG with a frame around the region in which a word was seen.
     *
     * @param blurred whether all outside the region is made unrecognisable, or all of it where there is no region
     */
    Drawing draw(WordFinding.EvidenceImage image, boolean blurred);

    /** What became of an image. */
    sealed interface Drawing {}

    /**
     * It was drawn from the very file that was compared.
     *
     * @param jpeg the picture. Do not change it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Drawn(byte[] jpeg) implements Drawing {}

    /** It is no longer in its dataset. */
    record Gone() implements Drawing {}

    /** In its place there is another file than the one that was compared. */
    record Changed() implements Drawing {}
}
