package org.filterscope.explanation;

import java.util.Arrays;
import java.util.List;
import org.filterscope.lavise.ActivationHistogram;

/**
 * An activation histogram, as coarse as a drawing can show it: bins of equal width from the least to the greatest value,
 * zeros counted apart.
 *
 * @param least the lower edge of the first bin
 * @param greatest the upper edge of the last bin
 * @param count how many activations were counted, zeros too
 * @param zeros how many of them were exactly zero
 * @param bins how many of the others fell into each bin
 */
public record HistogramBins(double least, double greatest, long count, long zeros, List<Long> bins) {

    private static final int NUMBER = 48;

    public HistogramBins {
        bins = List.copyOf(bins);
    }

    static HistogramBins of(ActivationHistogram histogram) {
        if (histogram.count() == 0) {
            return new HistogramBins(0, 0, 0, 0, List.of());
        }
        double least = Math.min(0, histogram.least());
        double greatest = histogram.greatest();
        long[] bins = new long[NUMBER];
        for (ActivationHistogram.Bin fine : histogram.bins()) {
            if (fine.from() != 0 || fine.to() != 0) {
                double middle = fine.from() + ((double) fine.to() - fine.from()) / 2;
                int bin = (int) ((middle - least) / (greatest - least) * NUMBER);
                bins[Math.clamp(bin, 0, NUMBER - 1)] += fine.count();
            }
        }
        return new HistogramBins(
                least,
                greatest,
                histogram.count(),
                histogram.zeros(),
                Arrays.stream(bins).boxed().toList());
    }
}
