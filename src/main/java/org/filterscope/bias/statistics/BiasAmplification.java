package org.filterscope.bias.statistics;

import java.util.List;

/**
 * Whether an explainer says of subsets what people's labels say of them, only more so. Tables are words × subsets.
 *
 * @param labelled images with the word by people's labels
 * @param found images with the word by the explainer
 * @param images of each subset
 */
public record BiasAmplification(List<List<Integer>> labelled, List<List<Integer>> found, List<Integer> images) {

    /** Copies; the tables have the same words and subsets. */
    public BiasAmplification {
        labelled = labelled.stream().map(List::copyOf).toList();
        found = found.stream().map(List::copyOf).toList();
        images = List.copyOf(images);
        int subsets = images.size();
        if (labelled.size() != found.size()
                || labelled.stream().anyMatch(row -> row.size() != subsets)
                || found.stream().anyMatch(row -> row.size() != subsets)) {
            throw new IllegalArgumentException("both tables have a row for each word and a column for each subset");
        }
    }

    /**
     * With b(w, s) = c(w, s) / Σ_s' c(w, s'), the mean of b(found) − b(labelled) over the pairs with b(labelled) &gt; 1/k
     * (Zhao and others, "Men also like shopping", EMNLP 2017); 0 without such pairs.
     */
    public double mean() {
        double sum = 0;
        int pairs = 0;
        for (int word = 0; word < labelled.size(); word++) {
            double all = total(labelled.get(word));
            double allFound = total(found.get(word));
            for (int s = 0; s < images.size() && all > 0 && allFound > 0; s++) {
                double share = labelled.get(word).get(s) / all;
                if (share > 1.0 / images.size()) {
                    sum += found.get(word).get(s) / allFound - share;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /**
     * The directional form, subset → word (Wang and Russakovsky, "Directional bias amplification", ICML 2021): the mean over
     * all words and subsets of ±(P(found w | s) − P(labelled w | s)), + where word and subset go together more often than
     * by chance in the labels, − elsewhere. Differing base rates do not disturb it.
     */
    public double directional() {
        double all = total(images);
        double sum = 0;
        for (int word = 0; word < labelled.size(); word++) {
            double pooled = total(labelled.get(word)) / all;
            for (int s = 0; s < images.size(); s++) {
                double rate = labelled.get(word).get(s) / (double) images.get(s);
                double change = found.get(word).get(s) / (double) images.get(s) - rate;
                sum += rate > pooled ? change : -change;
            }
        }
        return sum / (labelled.size() * images.size());
    }

    private static double total(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).sum();
    }
}
