package org.filterscope.dataset.catalogue;

import java.util.Optional;

/**
 * Where an image stands among those that a filter holds for.
 *
 * @param place its place from 1; where the filter does not hold for it, the place it would come after
 * @param total how many images the filter holds for
 * @param previous number of the image before it
 * @param next number of the image after it
 */
public record Neighbours(int place, int total, Optional<Integer> previous, Optional<Integer> next) {}
