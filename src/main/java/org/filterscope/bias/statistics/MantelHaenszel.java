package org.filterscope.bias.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A word in two subsets of independent images, stratum by stratum, so that what differs between strata cannot pass for a
 * difference between the subsets.
 *
 * @param strata one table for each stratum with images of both subsets
 */
public record MantelHaenszel(List<FourfoldTable> strata) {

    /** Copies. */
    public MantelHaenszel {
        strata = List.copyOf(strata);
    }

    private double sum(ToDoubleFunction<FourfoldTable> term) {
        return strata.stream().mapToDouble(term).sum();
    }

    /**
     * X² = (Σ(a − n_A t / N))² / Σ(n_A n_B t (N − t) / (N² (N − 1))), one degree of freedom (Cochran 1954; Mantel and
     * Haenszel 1959), without correction for continuity.
     */
    public double chiSquare() {
        double off = sum(s -> s.a() - s.sizeA() * (double) s.total() / s.images());
        double variance = sum(s -> {
            double n = s.images();
            return n < 2 ? 0 : s.sizeA() * (double) s.sizeB() * s.total() * (n - s.total()) / (n * n * (n - 1));
        });
        return variance == 0 ? 0 : off * off / variance;
    }

    /** p of {@link #chiSquare()}. */
    public double p() {
        return Distributions.chiSquareTail(chiSquare(), 1);
    }

    /** OR = Σ(a (n_B − b) / N) / Σ(b (n_A − a) / N): the odds ratio all strata share. */
    public double oddsRatio() {
        return sum(s -> s.a() * (double) (s.sizeB() - s.b()) / s.images())
                / sum(s -> s.b() * (double) (s.sizeA() - s.a()) / s.images());
    }

    /** The odds ratio over all images together, blind to strata: crude where {@link #oddsRatio()} is adjusted. */
    public double crudeOddsRatio() {
        double a = sum(FourfoldTable::a);
        double b = sum(FourfoldTable::b);
        return a * (sum(FourfoldTable::sizeB) - b) / (b * (sum(FourfoldTable::sizeA) - a));
    }

    /**
     * p of the hypothesis that all strata have the same odds ratio (Breslow and Day 1980, with Tarone's correction, 1985);
     * 1 where the common odds ratio is 0 or infinite.
     */
    public double homogeneityP() {
        double ratio = oddsRatio();
        List<FourfoldTable> telling = strata.stream()
                .filter(s -> s.total() > 0 && s.total() < s.images())
                .toList();
        if (!(ratio > 0) || Double.isInfinite(ratio) || telling.size() < 2) {
            return 1;
        }
        double squares = 0;
        double off = 0;
        double variances = 0;
        for (FourfoldTable s : telling) {
            double expected = expected(s, ratio);
            double variance = 1
                    / (1 / expected
                            + 1 / (s.sizeA() - expected)
                            + 1 / (s.total() - expected)
                            + 1 / (s.sizeB() - s.total() + expected));
            squares += (s.a() - expected) * (s.a() - expected) / variance;
            off += s.a() - expected;
            variances += variance;
        }
        return Distributions.chiSquareTail(Math.max(0, squares - off * off / variances), telling.size() - 1);
    }

    /** The a that has this odds ratio under the margins of a table: the root of a quadratic equation. */
    private static double expected(FourfoldTable s, double ratio) {
        double t = s.total();
        if (Math.abs(ratio - 1) < 1e-9) {
            return s.sizeA() * t / s.images();
        }
        double linear = ratio * (s.sizeA() + t) + s.sizeB() - t;
        double root = Math.sqrt(linear * linear - 4 * (ratio - 1) * ratio * s.sizeA() * t);
        return (linear - root) / (2 * (ratio - 1));
    }
}
