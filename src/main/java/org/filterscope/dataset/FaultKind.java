package org.filterscope.dataset;

/** What can be wrong with an entry of a collection. */
public enum FaultKind {
    /** An entry that lacks what it needs, or says it in the wrong form. */
    DAMAGED_ENTRY("damaged entries"),
    /** An id or a file that was there already. */
    REPEATED_ENTRY("repeated entries"),
    /** An annotation of an image that the collection does not list. */
    UNKNOWN_IMAGE("annotations of unknown images"),
    /** An annotation with a category that the collection does not list. */
    UNKNOWN_CATEGORY("annotations of unknown categories"),
    /** A box, polygon or mask that cannot be. */
    DAMAGED_REGION("annotations with a damaged region"),
    /** An image that is listed, but has no file. */
    MISSING_FILE("images without a file"),
    /** A picture beside the category folders. */
    PICTURE_WITHOUT_CATEGORY("pictures outside the category folders"),
    /** A category folder without pictures. */
    EMPTY_CATEGORY("category folders without pictures"),
    /** A folder or file whose content may not be listed. */
    UNREADABLE("folders or files that cannot be read"),
    /** A picture that no file of annotations speaks of. */
    UNLISTED_PICTURE("pictures without an entry in the annotations"),
    /** A file that is no picture, or a damaged, cut off or oversized one. */
    BROKEN_PICTURE("broken pictures"),
    /** A table that says nothing about images. */
    UNUSED_TABLE("tables that say nothing about images"),
    /** A line of a table that cannot be read. */
    DAMAGED_LINE("damaged lines of tables"),
    /** A line of a table about an image that is not there, or that cannot be told from others. */
    LINE_WITHOUT_IMAGE("lines of tables about unknown images"),
    /** An image that no line of a table speaks of. */
    IMAGE_WITHOUT_LINE("images without a line in a table");

    private final String plural;

    FaultKind(String plural) {
        this.plural = plural;
    }

    /** The name of this kind in a count: "damaged entries: 3". */
    public String plural() {
        return plural;
    }
}
