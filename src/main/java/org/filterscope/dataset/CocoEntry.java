package org.filterscope.dataset;

/** One checked entry of a COCO file. */
sealed interface CocoEntry {

    /**
     * A category.
     *
     * @param id its number in the file
     * @param name its name
     */
    record CategoryEntry(long id, String name) implements CocoEntry {}

    /**
     * An image.
     *
     * @param id its number in the file
     * @param fileName relative to the folder of the images
     * @param width columns, 0 when the file does not say
     * @param height rows, 0 when the file does not say
     */
    record ImageEntry(long id, String fileName, int width, int height) implements CocoEntry {}

    /**
     * An annotation.
     *
     * @param where its name in reports
     * @param imageId number of its image
     * @param categoryId number of its category
     * @param region its mask, else its box
     * @param crowd whether it covers a group
     */
    record AnnotationEntry(String where, long imageId, long categoryId, Region region, boolean crowd)
            implements CocoEntry {}
}
