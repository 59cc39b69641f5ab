package org.filterscope.explanation.gallery;

/**
 * Something to do with filters that were picked.
 *
 * @param label what it is called
 * @param address where it leads; {@code {filters}} stands for the numbers of the filters
 * @param download whether a file comes instead of a page
 */
record PickAction(String label, String address, boolean download) {}
