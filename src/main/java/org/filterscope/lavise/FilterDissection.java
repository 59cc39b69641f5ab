package org.filterscope.lavise;

import java.util.List;

/**
 * One filter, taken apart.
 *
 * @param filter its number, its place among the channels
 * @param threshold T_k with P(A_k &gt; T_k) = the chosen share over all positions of all images
 * @param histogram how often it took which activation
 * @param topImages the images it reacted to most, strongest first; only such on which it fired, so fewer than p, or
 *     none, for a filter that hardly fires
 */
public record FilterDissection(int filter, double threshold, ActivationHistogram histogram, List<TopImage> topImages) {

    public FilterDissection {
        topImages = List.copyOf(topImages);
    }

    /** Whether the filter never fired: no activation above 0 on any image. */
    public boolean isDead() {
        return topImages.isEmpty();
    }
}
