package org.filterscope.bias;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Sample;

/**
 * How large a subset is.
 *
 * @param standing {@code enough}, {@code warning}, {@code too few}
 */
record SubsetSize(
        int images,
        int clusters,
        double imagesPerCluster,
        int mostOfOneCluster,
        String standing,
        boolean entersRatios) {

    static List<SubsetSize> all(Sample sample) {
        return IntStream.range(0, sample.subsets())
                .mapToObj(subset -> of(sample, subset))
                .toList();
    }

    private static SubsetSize of(Sample sample, int subset) {
        TreeMap<Integer, Integer> clusters = new TreeMap<>();
        for (int unit = 0; unit < sample.units(); unit++) {
            if (sample.subset(unit) == subset) {
                clusters.merge(sample.cluster(unit), sample.images(unit), Integer::sum);
            }
        }
        int images = clusters.values().stream().mapToInt(Integer::intValue).sum();
        return new SubsetSize(
                images,
                clusters.size(),
                clusters.isEmpty() ? 0 : images / (double) clusters.size(),
                clusters.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                switch (Floors.standing(sample, subset)) {
                    case SUFFICIENT -> "enough";
                    case FEW_CLUSTERS -> "warning";
                    case TOO_FEW_CLUSTERS -> "too few";
                },
                Floors.entersRatios(sample, subset));
    }
}
