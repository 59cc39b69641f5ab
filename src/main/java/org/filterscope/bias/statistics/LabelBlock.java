package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * The labels of some permutations side by side, one bit for each unit, permutation and subset, small enough to stay in a
 * processor's cache while all words pass by. The product of labels and counts takes eight units at once: what their counts
 * add up to is laid out in a table for each of the 256 ways to label them (Arlazarov, Dinic, Kronrod and Faradžev, "On
 * economical construction of the transitive closure of a directed graph", 1970), and each permutation looks its own up.
 */
final class LabelBlock {

    /** Lanes are counted apart in runs of this length. */
    static final int SEGMENT = 64;

    private static final int BYTES = 1 << 18;
    private static final int LEAST_LANES = 256;
    private static final int MOST_LANES = 4096;
    private static final int WAYS = 256;

    private final byte[][][] planes;
    private final int[][][] sizes;
    private final int lanes;

    /**
     * Draws the labels.
     *
     * @param groups the groups whose labelled images are counted
     * @param labels the labels of a permutation by its number
     */
    LabelBlock(Sample sample, int[][] groups, long first, int lanes, LongFunction<int[]> labels) {
        this.lanes = lanes;
        this.planes = new byte[sample.subsets()][(sample.units() + 7) / 8][lanes];
        this.sizes = new int[sample.subsets()][groups.length][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            int[] drawn = labels.apply(first + lane);
            for (int unit = 0; unit < drawn.length; unit++) {
                planes[drawn[unit]][unit >> 3][lane] |= (byte) (1 << (unit & 7));
            }
            for (int group = 0; group < groups.length; group++) {
                for (int unit : groups[group]) {
                    sizes[drawn[unit]][group][lane] += sample.images(unit);
                }
            }
        }
    }

    /** How many permutations make a block; it depends on the sample alone, never on the machine. */
    static int lanes(int units, int subsets) {
        long fitting = BYTES / ((units + 7L) / 8 * subsets);
        return Math.clamp(fitting / SEGMENT * SEGMENT, LEAST_LANES, MOST_LANES);
    }

    int lanes() {
        return lanes;
    }

    /** The images of a group that carry a subset's label in every permutation. */
    int[] sizes(int subset, int group) {
        return sizes[subset][group];
    }

    /** Where products of one thread are worked out. */
    static final class Tables {
        private final int[] one = new int[WAYS];
        private final int[] other = new int[WAYS];
    }

    /** The images with a word that carry a subset's label in every permutation. */
    void multiply(WordCounts counts, int word, int subset, Tables tables, int[] out) {
        Arrays.fill(out, 0);
        byte[][] plane = planes[subset];
        int i = counts.first(word);
        int end = counts.end(word);
        while (i < end) {
            int group = counts.unitAt(i) >> 3;
            i = fill(counts, i, end, group, tables.one);
            if (i == end) {
                addOne(tables.one, plane[group], out);
                return;
            }
            int next = counts.unitAt(i) >> 3;
            i = fill(counts, i, end, next, tables.other);
            addTwo(tables.one, plane[group], tables.other, plane[next], out);
        }
    }

    private static int fill(WordCounts counts, int from, int end, int group, int[] table) {
        int i = from;
        table[0] = 0;
        for (int bit = 0; bit < 8; bit++) {
            int ways = 1 << bit;
            if (i < end && counts.unitAt(i) == 8 * group + bit) {
                int count = counts.countAt(i++);
                for (int way = 0; way < ways; way++) {
                    table[ways + way] = table[way] + count;
                }
            } else {
                System.arraycopy(table, 0, table, ways, ways);
            }
        }
        return i;
    }

    private static void addOne(int[] table, byte[] labels, int[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += table[labels[lane] & 0xff];
        }
    }

    private static void addTwo(int[] table1, byte[] labels1, int[] table2, byte[] labels2, int[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += table1[labels1[lane] & 0xff] + table2[labels2[lane] & 0xff];
        }
    }
}
