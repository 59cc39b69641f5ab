package org.filterscope.explanation;

import java.util.List;

/**
 * A filter with its words and top images.
 *
 * @param number its channel, from 0
 * @param dead whether it never fired
 * @param reliable whether one of its words beats chance
 * @param threshold T_k, above which a place belongs to its region
 * @param histogram how often it took which activation
 * @param words strongest first
 * @param images the images it reacted to most, strongest first
 */
public record ExplainedFilter(
        int number,
        boolean dead,
        boolean reliable,
        double threshold,
        HistogramBins histogram,
        List<ExplainedWord> words,
        List<ExplainedImage> images) {

    public ExplainedFilter {
        words = List.copyOf(words);
        images = List.copyOf(images);
    }
}
