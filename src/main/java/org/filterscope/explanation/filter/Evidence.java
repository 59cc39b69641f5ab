package org.filterscope.explanation.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a filter's words rest on, as its page reads it: with it the browser counts votes again and draws regions at any
 * threshold.
 *
 * @param number of the filter
 * @param dead whether it never fires
 * @param threshold T_k
 * @param activeShare the share of all positions that T_k leaves
 * @param gridHeight H of the layer's feature maps
 * @param gridWidth W of them
 * @param countedImages p, how many top images count
 * @param countedWords s, how many words of each
 * @param words strongest first, counted from all top images
 * @param labels what the filter lies on by people's masks, the best first; none where that was not measured
 * @param activations how many there are over all images, zeros too
 * @param histogram from, to and count of each bin, in ascending order
 * @param images the top images, strongest first
 * @param sampled how many images the strips are from; 0 where no sample was kept
 * @param strips images from all over the range, the strongest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Evidence(
        int number,
        boolean dead,
        double threshold,
        double activeShare,
        int gridHeight,
        int gridWidth,
        int countedImages,
        int countedWords,
        List<Word> words,
        List<Label> labels,
        long activations,
        List<List<Double>> histogram,
        List<Shown> images,
        int sampled,
        List<Strip> strips) {

    Evidence {
        words = List.copyOf(words);
        labels = List.copyOf(labels);
        histogram = List.copyOf(histogram);
        images = List.copyOf(images);
        strips = List.copyOf(strips);
    }

    /** A word with its chance level. */
    record Word(String word, String lemma, double strength, double chance, boolean reliable) {}

    /**
     * A category that people drew.
     *
     * @param overlap intersection over union of its masks and the filter's regions
     * @param images how many images show it
     */
    record Label(String category, double overlap, int images) {}

    /**
     * Images on which the filter's greatest activation lies between two quantiles.
     *
     * @param from the share of the sampled images that react less than all of these
     * @param to the share that react less than the strongest of these, or as much
     * @param lowest the least of their greatest activations
     * @param highest the greatest of them
     * @param images some of them, the strongest first
     */
    record Strip(double from, double to, double lowest, double highest, List<Shown> images) {

        Strip {
            images = List.copyOf(images);
        }
    }

    /**
     * An image as the filter reacted to it.
     *
     * @param number in the dataset
     * @param name its path in the dataset
     * @param source its file; null where it is no longer in the dataset
     * @param small its thumbnail; null where it is no longer in the dataset
     * @param width columns
     * @param height rows
     * @param seen left, top, width and height of what the network saw, as shares of the image
     * @param activation a(k, x)
     * @param lowest what level 0 stands for
     * @param highest what level 255 stands for
     * @param levels H × W unsigned bytes in base 64
     * @param votes its vote; null where it has none
     * @param others other filters that fire there
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            int number,
            String name,
            @Nullable String source,
            @Nullable String small,
            String page,
            int width,
            int height,
            List<Double> seen,
            double activation,
            double lowest,
            double highest,
            String levels,
            @Nullable Votes votes,
            List<Other> others) {

        Shown {
            seen = List.copyOf(seen);
            others = List.copyOf(others);
        }
    }

    /**
     * What an image votes for.
     *
     * @param words word, base form and cosine of each, nearest first
     */
    record Votes(double weight, List<List<Object>> words) {}

    /**
     * Another filter that fires on an image.
     *
     * @param filter its number
     * @param word its strongest reliable word; empty where there is none
     * @param times how many times its own threshold it reaches there
     */
    record Other(int filter, String word, double times) {}
}
