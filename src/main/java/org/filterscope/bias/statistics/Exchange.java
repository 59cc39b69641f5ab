package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which units may exchange their subset labels under the hypothesis that the subsets are alike: whole clusters whose images
 * lie mostly in the same stratum, all units of a cluster together, and the images of one cluster that lies in several
 * subsets, within each stratum. Beside them the pools: units whose common share of images with a word is what each is held
 * against. All whole clusters' units of a stratum are one, so that a cluster with images in several strata is held against
 * the shares of all of them; the images of another cluster in a stratum are a pool of their own.
 */
final class Exchange {

    private final int[] observed;
    private final int[][][] groups;
    private final int[][] pools;
    private final int[] poolOf;
    private final int wholePools;
    private final boolean mixed;

    private Exchange(int[] observed, int[][][] groups, int[][] pools, int wholePools, boolean mixed) {
        this.observed = observed;
        this.groups = groups;
        this.pools = pools;
        this.wholePools = wholePools;
        this.mixed = mixed;
        this.poolOf = new int[observed.length];
        for (int pool = 0; pool < pools.length; pool++) {
            for (int unit : pools[pool]) {
                poolOf[unit] = pool;
            }
        }
    }

    private record Within(int cluster, int stratum) {

        static final Comparator<Within> ORDER =
                Comparator.comparingInt(Within::cluster).thenComparingInt(Within::stratum);
    }

    static Exchange of(Sample sample) {
        TreeMap<Integer, List<int[]>> byHome = new TreeMap<>();
        TreeMap<Integer, List<Integer>> byStratum = new TreeMap<>();
        TreeMap<Within, List<Integer>> apart = new TreeMap<>(Within.ORDER);
        boolean mixed = false;
        for (int from = 0, to; from < sample.units(); from = to) {
            to = sample.endOfCluster(from);
            int cluster = sample.cluster(from);
            int[] units = IntStream.range(from, to).toArray();
            if (sample.isWhole(cluster)) {
                mixed |= units.length > 1;
                byHome.computeIfAbsent(home(sample, units), _ -> new ArrayList<>())
                        .add(units);
                Arrays.stream(units)
                        .forEach(unit -> byStratum
                                .computeIfAbsent(sample.stratum(unit), _ -> new ArrayList<>())
                                .add(unit));
            } else {
                Arrays.stream(units)
                        .forEach(unit -> apart.computeIfAbsent(
                                        new Within(cluster, sample.stratum(unit)), _ -> new ArrayList<>())
                                .add(unit));
            }
        }
        List<int[][]> groups = new ArrayList<>();
        List<int[]> pools = new ArrayList<>();
        byHome.values().forEach(members -> groups.add(members.toArray(int[][]::new)));
        byStratum.values().forEach(units -> pools.add(numbers(units)));
        int wholePools = pools.size();
        apart.values().forEach(units -> {
            groups.add(units.stream().map(unit -> new int[] {unit}).toArray(int[][]::new));
            pools.add(numbers(units));
        });
        return new Exchange(
                IntStream.range(0, sample.units()).map(sample::subset).toArray(),
                groups.toArray(int[][][]::new),
                pools.toArray(int[][]::new),
                wholePools,
                mixed);
    }

    /** The stratum in which most images of a cluster lie, the lowest of equals. */
    private static int home(Sample sample, int[] units) {
        int most = units[0];
        for (int unit : units) {
            most = sample.images(unit) > sample.images(most) ? unit : most;
        }
        return sample.stratum(most);
    }

    private static int[] numbers(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    int groups() {
        return groups.length;
    }

    /** What exchanges labels in a group, each as its units. */
    int[][] membersOf(int group) {
        return groups[group];
    }

    int pools() {
        return pools.length;
    }

    int poolOf(int unit) {
        return poolOf[unit];
    }

    int[] unitsOfPool(int pool) {
        return pools[pool];
    }

    /** Whether units of a pool exchange labels with others than one another. */
    boolean isCrossed(int pool) {
        return mixed && pool < wholePools;
    }

    /** Whether any whole cluster has images in several strata; where none has, pools and groups are the same. */
    boolean isMixed() {
        return mixed;
    }

    int[] observed() {
        return observed.clone();
    }

    /** The labels of one permutation; the same for the same seed and number on every machine. */
    int[] drawn(long seed, long number) {
        SeededRandom random = new SeededRandom(seed, number);
        int[] labels = new int[observed.length];
        int[] held = new int[observed.length];
        for (int[][] members : groups) {
            for (int i = 0; i < members.length; i++) {
                held[i] = observed[members[i][0]];
            }
            if (Arrays.stream(held, 0, members.length).distinct().limit(2).count() > 1) {
                random.shuffle(held, members.length);
            }
            for (int i = 0; i < members.length; i++) {
                for (int unit : members[i]) {
                    labels[unit] = held[i];
                }
            }
        }
        return labels;
    }
}
