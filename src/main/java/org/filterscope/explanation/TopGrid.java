package org.filterscope.explanation;

/**
 * Where the activations of a filter on one of its top images are kept.
 *
 * @param filter the filter's number
 * @param place the image's place among the filter's top images, from 0
 * @param image its number in the probing dataset
 * @param lowest the activation that level 0 stands for
 * @param highest the activation that level 255 stands for
 * @param grid the grid's place in the file of grids
 */
public record TopGrid(int filter, int place, int image, float lowest, float highest, long grid) {}
