package org.filterscope.tensor;

/**
 * The size of a layer's output for one image.
 *
 * @param filters C, its number of filters (channels)
 * @param height H, rows
 * @param width W, columns
 */
public record LayerShape(int filters, int height, int width) {

    public LayerShape {
        if (filters < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("a layer has filters, rows and columns");
        }
    }
}
