package org.filterscope.dataset;

/**
 * What an image shows, and where.
 *
 * @param category name of the category, as the collection writes it
 * @param region the pixels that show it
 * @param crowd whether the region covers a group that was not told apart (COCO's {@code iscrowd})
 */
public record Annotation(String category, Region region, boolean crowd) {

    public Annotation {
        if (category.isBlank()) {
            throw new IllegalArgumentException("a category has a name");
        }
    }

    /** The whole image shows the category. */
    public static Annotation ofWhole(String category) {
        return new Annotation(category, new Region.Whole(), false);
    }
}
