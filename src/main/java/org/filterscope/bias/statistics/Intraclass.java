package org.filterscope.bias.statistics;

import java.util.List;

/** How alike the images of one cluster are. */
public final class Intraclass {

    private Intraclass() {}

    /**
     * The intraclass correlation of a word by analysis of variance (Ridout, Demétrio and Firth, "Estimating intraclass
     * correlation for binary data", Biometrics 55, 1999): (MSB − MSW) / (MSB + (m₀ − 1) MSW), m₀ = (N − Σm² / N) / (G − 1);
     * 0 where nothing varies or no cluster has two images.
     *
     * @param counts y of each cluster
     * @param sizes m of each cluster
     */
    public static double correlation(List<Integer> counts, List<Integer> sizes) {
        double images = 0;
        double found = 0;
        double squares = 0;
        double between = 0;
        for (int g = 0; g < sizes.size(); g++) {
            double m = sizes.get(g);
            double y = counts.get(g);
            images += m;
            found += y;
            squares += m * m;
            between += y * y / m;
        }
        double groups = sizes.size();
        if (groups < 2 || images <= groups) {
            return 0;
        }
        double meanBetween = (between - found * found / images) / (groups - 1);
        double meanWithin = (found - between) / (images - groups);
        double typical = (images - squares / images) / (groups - 1);
        double scale = meanBetween + (typical - 1) * meanWithin;
        return scale <= 0 ? 0 : (meanBetween - meanWithin) / scale;
    }
}
