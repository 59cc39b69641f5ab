package org.filterscope.dataset.catalogue;

/**
 * How many images have a value.
 *
 * @param value the value
 * @param images number of images
 */
public record ValueCount(String value, int images) {}
