package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rates of all words in one subset. With v = G / (G − 1) Σ(y_g − p m_g)² / n² (linearised variance of a ratio,
 * Kish 1965), a word's design effect is v / (p (1 − p) / n), but never less than 1 nor than the median over all words: a
 * single word's variance rests on few clusters.
 */
public final class SubsetRates {

    private SubsetRates() {}

    /** One rate for each word. */
    public static List<SubsetRate> of(WordCounts counts, int subset) {
        List<SubsetRate> plain = unfloored(counts, subset);
        double[] effects = plain.stream()
                .filter(rate -> rate.count() > 0)
                .mapToDouble(SubsetRate::designEffect)
                .sorted()
                .toArray();
        double median = effects.length == 0 ? 1 : (effects[(effects.length - 1) / 2] + effects[effects.length / 2]) / 2;
        return plain.stream()
                .map(rate -> rate.withDesignEffectAtLeast(Math.max(1, median)))
                .toList();
    }

    /** Design effects as each word alone has them, below 1 too. */
    static List<SubsetRate> unfloored(WordCounts counts, int subset) {
        Sample sample = counts.sample();
        int[] members = IntStream.range(0, sample.units())
                .filter(unit -> sample.subset(unit) == subset)
                .toArray();
        int[] place = new int[sample.units()];
        Arrays.fill(place, -1);
        List<Integer> sizes = new ArrayList<>();
        int cluster = -1;
        for (int unit : members) {
            if (sample.cluster(unit) != cluster) {
                cluster = sample.cluster(unit);
                sizes.add(0);
            }
            int last = sizes.size() - 1;
            place[unit] = last;
            sizes.set(last, sizes.get(last) + sample.images(unit));
        }
        int[] m = sizes.stream().mapToInt(Integer::intValue).toArray();
        return IntStream.range(0, counts.words())
                .mapToObj(word -> rate(counts, word, place, m))
                .toList();
    }

    private static SubsetRate rate(WordCounts counts, int word, int[] place, int[] m) {
        int[] y = new int[m.length];
        for (int i = counts.first(word); i < counts.end(word); i++) {
            int cluster = place[counts.unitAt(i)];
            if (cluster >= 0) {
                y[cluster] += counts.countAt(i);
            }
        }
        int images = Arrays.stream(m).sum();
        int count = Arrays.stream(y).sum();
        double p = images == 0 ? 0 : count / (double) images;
        double squares = 0;
        double shares = 0;
        for (int g = 0; g < m.length; g++) {
            double off = y[g] - p * m[g];
            squares += off * off;
            shares += y[g] / (double) m[g];
        }
        double g = m.length;
        double variance = g < 2 ? 0 : g / (g - 1) * squares / ((double) images * images);
        double simple = images == 0 ? 0 : p * (1 - p) / images;
        double effect = simple == 0 ? 1 : variance / simple;
        return new SubsetRate(count, images, m.length, g == 0 ? 0 : shares / g, effect);
    }
}
