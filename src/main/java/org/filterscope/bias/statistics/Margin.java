package org.filterscope.bias.statistics;

import org.filterscope.refusal.RefusedException;

/**
 * From which size on a difference matters in practice, set in the plan.
 *
 * @param points δ as a share, 0.05 for five points
 * @param ratio the lower edge of the band for rare words, 0.8 for 0.8 … 1.25
 * @param rareBelow words with a lower pooled rate are judged by their ratio
 */
public record Margin(double points, double ratio, double rareBelow) {

    /** Five points; 0.8 to 1.25 for words in fewer than one image of ten. */
    public static final Margin DEFAULT = new Margin(0.05, 0.8, 0.10);

    /** @throws RefusedException when a band has no inside */
    public Margin {
        if (!(points > 0 && points < 1 && ratio > 0 && ratio < 1 && rareBelow >= 0 && rareBelow <= 1)) {
            throw new RefusedException(
                    "A margin is a share between 0 and 1, as is its ratio, and rare words are in a share"
                            + " of 0 to 1 of the images; choose within these.");
        }
    }

    /** Whether a word is judged by its ratio; both subsets together decide, so no subset's result does. */
    public boolean isByRatio(RateDifference found) {
        SubsetRate a = found.a();
        SubsetRate b = found.b();
        return a.count() + b.count() < rareBelow * (a.images() + b.images());
    }

    /** Whether all of the interval lies outside. */
    public boolean isExceeded(RateDifference found, double level) {
        return isByRatio(found)
                ? found.ratioInterval(level).isBeyond(ratio, 1 / ratio)
                : found.interval(level).isBeyond(-points, points);
    }

    /**
     * p of two one-sided tests (Schuirmann 1987): the least α whose interval of level 1 − 2α lies inside the margin; 1 where
     * not even the estimate does.
     */
    public double equivalenceP(RateDifference found) {
        if (!holds(found, 0)) {
            return 1;
        }
        double inside = 0;
        double outside = 1;
        while (holds(found, outside) && outside < 1e3) {
            inside = outside;
            outside *= 2;
        }
        for (int step = 0; step < 50; step++) {
            double middle = (inside + outside) / 2;
            if (holds(found, middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return Distributions.studentTail(inside, found.degrees());
    }

    private boolean holds(RateDifference found, double quantile) {
        return isByRatio(found)
                ? found.katz(quantile, 0).isWithin(ratio, 1 / ratio)
                : found.newcombe(quantile, 0).isWithin(-points, points);
    }
}
