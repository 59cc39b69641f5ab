package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;

/**
 * Recall at several k, averaged over images or filters.
 *
 * @param count how many it was averaged over
 * @param at one figure for each k, ascending; none where there was nothing to average
 */
public record Recall(int count, List<AtK> at) {

    /** The k that recall is told for where nobody chooses. */
    public static final List<Integer> USUAL_K = List.of(1, 5, 10, 20);

    public Recall {
        at = List.copyOf(at);
    }

    /**
     * One figure.
     *
     * @param k how many words count, at least 1
     * @param share the recall, in [0, 1]
     */
    public record AtK(int k, double share) {}

    /** The figure for one k. */
    public double at(int k) {
        return at.stream()
                .filter(figure -> figure.k() == k)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("recall was not measured at " + k))
                .share();
    }

    /** Averages rows of shares, one row for each image or filter, one column for each k. */
    static Recall mean(List<Integer> ks, List<double[]> rows) {
        List<AtK> figures = new ArrayList<>();
        for (int i = 0; i < ks.size() && !rows.isEmpty(); i++) {
            int column = i;
            double sum = rows.stream().mapToDouble(row -> row[column]).sum();
            figures.add(new AtK(ks.get(i), sum / rows.size()));
        }
        return new Recall(rows.size(), figures);
    }
}
