package org.filterscope.tensor.image;

import java.nio.file.Path;

/**
 * One picture of a batch.
 *
 * @param index its place in the list the feed was given
 * @param file its file
 * @param placement how its pixels lie in the input; holds its original size as displayed
 */
public record BatchPicture(int index, Path file, Placement placement) {}
