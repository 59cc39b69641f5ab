package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The images of an audit as units, each of one cluster (person, session, group of near duplicates), subset and stratum. A
 * cluster that lies in one subset is whole: one unit for each of its strata, which keep one label together. A cluster with
 * images in several subsets is made of single images. Without a confounder there is one stratum for all. Immutable.
 */
public final class Sample {

    private static final int MOST_IMAGES = 1 << 30;

    private final int subsets;
    private final int[] images;
    private final int[] cluster;
    private final int[] subset;
    private final int[] stratum;
    private final int clusters;
    private final BitSet whole = new BitSet();

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
     * @param stratum from 0 on, ascending within a cluster
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
            if (cluster[unit] == before && stratum[unit] < stratum[unit - 1]) {
                throw new IllegalArgumentException("the units of a cluster stand in the order of their strata");
            }
            total += images[unit];
        }
        for (int from = 0, to; from < units; from = to) {
            to = endOfCluster(from);
            whole.set(cluster[from], isWhole(from, to));
            if (!isWhole(cluster[from]) && Arrays.stream(images, from, to).anyMatch(each -> each != 1)) {
                throw new IllegalArgumentException("a cluster is one unit in each stratum, or single images");
            }
        }
        if (total > MOST_IMAGES) {
            throw new IllegalArgumentException("at most " + MOST_IMAGES + " images are compared at once");
        }
    }

    private boolean isWhole(int from, int to) {
        for (int unit = from + 1; unit < to; unit++) {
            if (stratum[unit] == stratum[unit - 1] || subset[unit] != subset[unit - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The first unit of the next cluster, or the number of all units. */
    int endOfCluster(int from) {
        int to = from;
        while (to < cluster.length && cluster[to] == cluster[from]) {
            to++;
        }
        return to;
    }

    /** Whether a cluster lies in one subset, so that its units keep one label together. */
    boolean isWhole(int ofCluster) {
        return whole.get(ofCluster);
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
