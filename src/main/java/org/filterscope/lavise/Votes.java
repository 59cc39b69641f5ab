package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;

/**
 * All votes of a layer, kept so that words can be counted again without the network: for each filter those of its top
 * images, strongest first. A dead filter has none.
 *
 * @param filters for each filter, in the order of their numbers
 */
public record Votes(List<List<ImageVote>> filters) {

    /** How many words each image's vote keeps where nobody chooses. */
    public static final int WORDS_KEPT = 10;

    private static final int VECTORS_AT_ONCE = 2048;

    public Votes {
        filters = filters.stream().map(List::copyOf).toList();
    }

    /**
     * Lets every top image vote with weight a(k, x): z = g(e), and the nearest words of z.
     *
     * @param wordsKept s_max, how many words each vote keeps, at least 1
     */
    public static Votes cast(
            Dissection dissection,
            AttendedVectors attended,
            Explainer explainer,
            SemanticSpace lexicon,
            int wordsKept) {
        List<float[]> vectors =
                attended.vectors().stream().flatMap(List::stream).toList();
        List<List<NearWord>> nearest = new ArrayList<>(vectors.size());
        for (int from = 0; from < vectors.size(); from += VECTORS_AT_ONCE) {
            List<float[]> block = vectors.subList(from, Math.min(from + VECTORS_AT_ONCE, vectors.size()));
            nearest.addAll(lexicon.nearest(explainer.embed(rows(block, explainer.filters())), wordsKept));
        }
        return of(dissection, nearest);
    }

    private static float[] rows(List<float[]> vectors, int width) {
        float[] rows = new float[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            if (vectors.get(i).length != width) {
                throw new IllegalArgumentException("a vector of " + vectors.get(i).length
                        + " values does not belong to an explainer of " + width + " filters");
            }
            System.arraycopy(vectors.get(i), 0, rows, i * width, width);
        }
        return rows;
    }

    private static Votes of(Dissection dissection, List<List<NearWord>> nearest) {
        List<List<ImageVote>> filters = new ArrayList<>();
        int next = 0;
        for (FilterDissection filter : dissection.filters()) {
            List<ImageVote> votes = new ArrayList<>();
            for (TopImage image : filter.topImages()) {
                votes.add(new ImageVote(image.number(), image.peak(), nearest.get(next)));
                next++;
            }
            filters.add(votes);
        }
        return new Votes(filters);
    }

    /** The votes of one filter, strongest image first. */
    public List<ImageVote> of(int filter) {
        return filters.get(filter);
    }
}
