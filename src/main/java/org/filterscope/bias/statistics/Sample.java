package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The images of an audit as units. A unit is what keeps one subset label: all images of a cluster (person, session, group
 * of near duplicates) that lies in one subset, or a single image of a cluster that has images in several. A cluster lies
 * in one stratum; without a confounder there is one stratum for all. Immutable.
 */
public final class Sample {

    private static final int MOST_IMAGES = 1 << 30;

    private final int subsets;
    private final int[] images;
    private final int[] cluster;
    private final int[] subset;
    private final int[] stratum;
    private final int clusters;

    private Sample(int subsets, int[] images, int[] cluster, int[] subset, int[] stratum) {
        this.subsets = subsets;
        this.images = images;
        this.cluster = cluster;
        this.subset = subset;
        this.stratum = stratum;
        this.clusters = most(cluster) + 1;
        check();
    }

    /**
     * A sample from its units, one value for each in all arrays.
     *
     * @param subsets k, how many subsets there are
     * @param images m, at least 1
     * @param cluster numbers from 0 on without gaps; the units of a cluster stand together
     * @param subset from 0 to k - 1
     * @param stratum from 0 on, the same for all units of a cluster
     */
    public static Sample of(int subsets, int[] images, int[] cluster, int[] subset, int[] stratum) {
        return new Sample(subsets, images.clone(), cluster.clone(), subset.clone(), stratum.clone());
    }

    /** A sample in which every unit is a cluster of its own and nothing confounds. */
    public static Sample ofClusters(int subsets, int[] images, int[] subset) {
        return of(subsets, images, IntStream.range(0, images.length).toArray(), subset, new int[images.length]);
    }

    private void check() {
        int units = images.length;
        if (subsets < 1 || units == 0) {
            throw new IllegalArgumentException("a sample has at least one subset and one image");
        }
        if (cluster.length != units || subset.length != units || stratum.length != units) {
            throw new IllegalArgumentException("a unit has one cluster, one subset and one stratum");
        }
        long total = 0;
        for (int unit = 0; unit < units; unit++) {
            int before = unit == 0 ? -1 : cluster[unit - 1];
            if (images[unit] < 1 || subset[unit] < 0 || subset[unit] >= subsets || stratum[unit] < 0) {
                throw new IllegalArgumentException("unit " + unit + " has no images, or a subset that does not exist");
            }
            if (cluster[unit] != before && cluster[unit] != before + 1) {
                throw new IllegalArgumentException("clusters are numbered in the order of their units");
            }
            if (cluster[unit] == before && (stratum[unit] != stratum[unit - 1] || images[unit] != 1)) {
                throw new IllegalArgumentException("a cluster is one unit, or images of one stratum");
            }
            total += images[unit];
        }
        if (total > MOST_IMAGES) {
            throw new IllegalArgumentException("at most " + MOST_IMAGES + " images are compared at once");
        }
    }

    /** k. */
    public int subsets() {
        return subsets;
    }

    /** How many units there are. */
    public int units() {
        return images.length;
    }

    /** How many clusters there are in all subsets together. */
    public int clusters() {
        return clusters;
    }

    /** m of a unit. */
    public int images(int unit) {
        return images[unit];
    }

    /** The cluster of a unit. */
    public int cluster(int unit) {
        return cluster[unit];
    }

    /** The subset of a unit. */
    public int subset(int unit) {
        return subset[unit];
    }

    /** The stratum of a unit. */
    public int stratum(int unit) {
        return stratum[unit];
    }

    /** N, all images. */
    public int images() {
        return Arrays.stream(images).sum();
    }

    /** n, the images of a subset. */
    public int imagesOf(int wanted) {
        return IntStream.range(0, units())
                .filter(unit -> subset[unit] == wanted)
                .map(unit -> images[unit])
                .sum();
    }

    /** G, the clusters with at least one image in a subset. */
    public int clustersOf(int wanted) {
        return (int) IntStream.range(0, units())
                .filter(unit -> subset[unit] == wanted)
                .map(unit -> cluster[unit])
                .distinct()
                .count();
    }

    /** How many clusters have images in more than one subset. */
    public int sharedClusters() {
        return (int) IntStream.range(1, units())
                .filter(unit -> cluster[unit] == cluster[unit - 1] && subset[unit] != subset[unit - 1])
                .map(unit -> cluster[unit])
                .distinct()
                .count();
    }

    /** The clusters of each subset; those with images in several count for that of their first unit. */
    int[][] clustersBySubset() {
        int[] first = new int[clusters];
        for (int unit = units() - 1; unit >= 0; unit--) {
            first[cluster[unit]] = subset[unit];
        }
        return IntStream.range(0, subsets)
                .mapToObj(s -> IntStream.range(0, clusters)
                        .filter(each -> first[each] == s)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int most(int[] values) {
        return Arrays.stream(values).max().orElse(-1);
    }
}
