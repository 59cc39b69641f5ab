package org.filterscope.bias.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What makes p-values of many words answerable together. Each needs to see all of them at once. */
public enum Correction {
    /** False discovery rate, adjusted p_(i) = min over j ≥ i of m p_(j) / j (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG,
    /** The same under any dependence, larger by Σ 1/i (Benjamini and Yekutieli 2001). */
    BENJAMINI_YEKUTIELI,
    /** The chance of any false finding, adjusted p_(i) = max over j ≤ i of (m − j + 1) p_(j) (Holm 1979). */
    HOLM;

    /** Adjusted p-values in the order given; a finding at level q is one of at most q. */
    public List<Double> adjusted(List<Double> p) {
        if (p.stream().anyMatch(each -> !(each >= 0 && each <= 1))) {
            throw new IllegalArgumentException("a p-value lies in [0, 1]");
        }
        int m = p.size();
        List<Integer> ascending = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        Double[] adjusted = new Double[m];
        double factor = this == BENJAMINI_YEKUTIELI ? harmonic(m) : 1;
        double running = this == HOLM ? 0 : 1;
        for (int step = 0; step < m; step++) {
            int rank = this == HOLM ? step : m - 1 - step;
            int index = ascending.get(rank);
            running = this == HOLM
                    ? Math.max(running, Math.min(1, (m - rank) * p.get(index)))
                    : Math.min(running, factor * m * p.get(index) / (rank + 1));
            adjusted[index] = running;
        }
        return List.of(adjusted);
    }

    /** R, the findings at level q. */
    public int findings(List<Double> p, double q) {
        return (int) adjusted(p).stream().filter(each -> each <= q).count();
    }

    private static double harmonic(int m) {
        return IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    }
}
