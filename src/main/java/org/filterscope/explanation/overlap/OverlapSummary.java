package org.filterscope.explanation.overlap;

/**
 * What an overlap is of.
 *
 * @param images how many annotated images were counted
 * @param categories how many categories they show
 * @param height rows of the layer's grid, on which regions and masks were laid on each other
 * @param width columns of that grid
 */
public record OverlapSummary(int images, int categories, int height, int width) {}
