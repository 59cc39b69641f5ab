package org.filterscope.explanation.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Picks images from all over the range of a filter's activation, and not only from its top. */
final class QuantileBins {

    /** Narrow where filters are told from each other, wide where little happens. */
    private static final List<Double> EDGES = List.of(1.0, 0.99, 0.95, 0.75, 0.5, 0.25, 0.0);

    private static final int SHOWN = 8;

    private QuantileBins() {}

    /**
     * Images whose greatest activations lie between two quantiles.
     *
     * @param from share of the images that react less than all of these
     * @param to share of the images that react less than the strongest of these, or as much
     * @param lowest the least of their greatest activations
     * @param highest the greatest of them
     * @param images the places of some of them, at even distances, the strongest first
     */
    record Bin(double from, double to, double lowest, double highest, List<Integer> images) {

        Bin {
            images = List.copyOf(images);
        }
    }

    /**
     * Bins of a sample, the strongest first; those that no image falls into are left out.
     *
     * @param peaks the greatest activation of the filter on each image
     */
    static List<Bin> of(double[] peaks) {
        List<Integer> strongestFirst = IntStream.range(0, peaks.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(image -> -peaks[image])
                        .thenComparing(image -> image))
                .toList();
        List<Bin> bins = new ArrayList<>();
        for (int edge = 0; edge + 1 < EDGES.size(); edge++) {
            double to = EDGES.get(edge);
            double from = EDGES.get(edge + 1);
            List<Integer> members = strongestFirst.subList(place(to, peaks.length), place(from, peaks.length));
            if (!members.isEmpty()) {
                bins.add(new Bin(from, to, peaks[members.getLast()], peaks[members.getFirst()], some(members)));
            }
        }
        return bins;
    }

    /** How many images are stronger than a quantile. */
    private static int place(double quantile, int images) {
        return (int) Math.round((1 - quantile) * images);
    }

    private static List<Integer> some(List<Integer> members) {
        int shown = Math.min(SHOWN, members.size());
        return IntStream.range(0, shown)
                .mapToObj(i -> members.get((int) ((long) i * members.size() / shown)))
                .toList();
    }
}
