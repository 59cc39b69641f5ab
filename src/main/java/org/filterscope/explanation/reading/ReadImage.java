package org.filterscope.explanation.reading;

import java.util.List;

/**
 * What filters say about an image.
 *
 * @param number of the image in its dataset
 * @param sayings the most active filters first, at most {@link Reading#FILTERS}
 */
public record ReadImage(int number, List<Saying> sayings) {

    /** Copies. */
    public ReadImage {
        sayings = List.copyOf(sayings);
    }

    /**
     * What a filter says about the image. Do not change the arrays.
     *
     * @param filter its number
     * @param strength its peak on the image over its threshold T_k: above 1 it has a region there
     * @param words the nearest words first, one for each lemma, as places in {@link Reading#words}; at most
     *     {@link Reading#WORDS}
     * @param cosines how near each of them is
     * @param grid its activation in 8 bits, H × W unsigned bytes, 255 at the peak
     * @param region the level of the grid above which it lies over T_k: -1 where all of it does, 255 where nothing does
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
    public record Saying(int filter, double strength, int[] words, float[] cosines, byte[] grid, int region) {}
}
