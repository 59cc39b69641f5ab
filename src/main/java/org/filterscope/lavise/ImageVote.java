package org.filterscope.lavise;

import java.util.List;

/**
 * What one top image of a filter votes for.
 *
 * @param image the image's number in the probing set
 * @param weight a(k, x), the filter's peak on it; above 0
 * @param words the nearest lexicon words, nearest first, one for each lemma group; none where attention found nothing
 */
public record ImageVote(long image, double weight, List<NearWord> words) {

    public ImageVote {
        words = List.copyOf(words);
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an image votes with a weight above 0, not " + weight);
        }
    }
}
