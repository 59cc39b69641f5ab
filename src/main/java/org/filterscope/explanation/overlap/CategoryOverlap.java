package org.filterscope.explanation.overlap;

/**
 * How far a filter's regions lie on the masks of a category.
 *
 * @param images how many images show the category
 * @param shared cells that both cover, summed over all images
 * @param either cells that one of them covers or both, summed over all images
 */
public record CategoryOverlap(String category, int images, long shared, long either) {

    /** Intersection over union, 0…1. */
    public double iou() {
        return either == 0 ? 0 : (double) shared / either;
    }
}
