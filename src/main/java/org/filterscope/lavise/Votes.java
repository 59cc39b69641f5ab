package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

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
     * Lets every top image vote with weight a(k, x): z = g(e), and the nearest words of z. A vector that several filters
     * share, as they do without attention, is looked up once.
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
        IdentityHashMap<float[], Integer> places = new IdentityHashMap<>();
        List<float[]> distinct = new ArrayList<>();
        for (float[] vector : vectors) {
            if (places.putIfAbsent(vector, distinct.size()) == null) {
                distinct.add(vector);
            }
        }
        List<List<NearWord>> nearest = new ArrayList<>(distinct.size());
        for (int from = 0; from < distinct.size(); from += VECTORS_AT_ONCE) {
            List<float[]> block = distinct.subList(from, Math.min(from + VECTORS_AT_ONCE, distinct.size()));
            nearest.addAll(lexicon.nearest(explainer.embed(rows(block, explainer.filters())), wordsKept));
        }
        return of(
                dissection,
                vectors.stream()
                        .map(vector -> nearest.get(Objects.requireNonNull(places.get(vector))))
                        .toList());
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
