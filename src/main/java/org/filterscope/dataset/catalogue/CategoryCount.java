package org.filterscope.dataset.catalogue;

/**
 * How often a category was annotated.
 *
 * @param name its name
 * @param images number of images that show it
 * @param annotations number of annotations
 */
public record CategoryCount(String name, int images, int annotations) {}
