package org.filterscope.report;

import java.util.List;
import java.util.Optional;

/**
 * What a report takes from the counts behind its results.
 *
 * @param confounder how often each value of the planned confounder is in each subset; empty where none was planned
 * @param settings the words of images chosen otherwise, and what became of the differences that were found
 */
public record ReportCounts(List<Value> confounder, List<Setting> settings) {

    /** For counts that are gone, or not the ones that the results name. */
    public static final ReportCounts NONE = new ReportCounts(List.of(), List.of());

    /** Copies. */
    public ReportCounts {
        confounder = List.copyOf(confounder);
        settings = List.copyOf(settings);
    }

    /**
     * A value of the confounder.
     *
     * @param images with it in each subset
     * @param shares of each subset's images
     */
    public record Value(String name, List<Integer> images, List<Double> shares) {

        /** Copies. */
        public Value {
            images = List.copyOf(images);
            shares = List.copyOf(shares);
        }

        /** The largest standardised difference between any two subsets: that of shares by the mean of their variances. */
        double imbalance() {
            return shares.stream()
                    .flatMap(a -> shares.stream().map(b -> standardised(a, b)))
                    .max(Double::compare)
                    .orElse(0.0);
        }

        private static double standardised(double a, double b) {
            double variance = (a * (1 - a) + b * (1 - b)) / 2;
            return a == b ? 0 : variance == 0 ? Double.POSITIVE_INFINITY : Math.abs(a - b) / Math.sqrt(variance);
        }
    }

    /**
     * Another setting.
     *
     * @param filters F
     * @param words k
     * @param nearness τ
     * @param rates of words in each subset
     */
    public record Setting(int filters, int words, double nearness, List<Rates> rates) {

        /** Copies. */
        public Setting {
            rates = List.copyOf(rates);
        }

        /** The difference of a word between two subsets. */
        Optional<Double> difference(String word, int subsetA, int subsetB) {
            return rates.stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .map(each -> each.shares().get(subsetA) - each.shares().get(subsetB));
        }
    }

    /** In which share of each subset's images a word is. */
    public record Rates(String word, List<Double> shares) {

        /** Copies. */
        public Rates {
            shares = List.copyOf(shares);
        }
    }
}
