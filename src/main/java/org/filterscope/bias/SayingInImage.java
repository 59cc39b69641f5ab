package org.filterscope.bias;

import java.util.List;

/**
 * What one filter says of an image. The region is given in shares of the picture's width and height.
 *
 * @param filter its number
 * @param strength its peak there over its threshold
 * @param words the nearest ones first, as far as the plan's settings let them in
 * @param nearness the cosine of each of them
 */
public record SayingInImage(
        int filter,
        double strength,
        List<String> words,
        List<Double> nearness,
        double left,
        double top,
        double right,
        double bottom) {

    /** Copies. */
    public SayingInImage {
        words = List.copyOf(words);
        nearness = List.copyOf(nearness);
    }
}
