package org.filterscope.dataset.catalogue;

/**
 * An image as a tile of a grid.
 *
 * @param number 1 … n within its dataset
 * @param name its path within its dataset
 * @param width columns, as displayed
 * @param height rows
 * @param file hash of the file's content
 * @param thumbnail hash of the small picture's content
 */
public record ImageTile(int number, String name, int width, int height, String file, String thumbnail) {}
