package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * In how many images of each unit each word was found: y of every word and unit, sparse, beside the m of the
 * {@link Sample}. Words are numbered from 0. Immutable.
 */
public final class WordCounts {

    private final Sample sample;
    private final int[] start;
    private final int[] unit;
    private final int[] count;

    WordCounts(Sample sample, int[] start, int[] unit, int[] count) {
        this.sample = sample;
        this.start = start;
        this.unit = unit;
        this.count = count;
    }

    /**
     * Counts from their sparse parts.
     *
     * @param start where each word's entries begin, then the number of all entries: words + 1 values
     * @param unit of each entry, ascending within a word
     * @param count of each entry, from 1 to the unit's images
     */
    public static WordCounts of(Sample sample, int[] start, int[] unit, int[] count) {
        if (start.length == 0
                || start[0] != 0
                || unit.length != count.length
                || start[start.length - 1] != unit.length) {
            throw new IllegalArgumentException("the entries of the words do not fit together");
        }
        for (int word = 0; word + 1 < start.length; word++) {
            if (start[word] > start[word + 1]) {
                throw new IllegalArgumentException("the entries of word " + word + " end before they begin");
            }
            for (int i = start[word]; i < start[word + 1]; i++) {
                boolean ascends = i == start[word] || unit[i] > unit[i - 1];
                if (unit[i] < 0 || unit[i] >= sample.units() || !ascends) {
                    throw new IllegalArgumentException("word " + word + " names units out of order");
                }
                if (count[i] < 1 || count[i] > sample.images(unit[i])) {
                    throw new IllegalArgumentException(
                            "word " + word + " is in " + count[i] + " images of " + sample.images(unit[i]));
                }
            }
        }
        return new WordCounts(sample, start.clone(), unit.clone(), count.clone());
    }

    /** Counts from a full table, words × units. */
    public static WordCounts ofTable(Sample sample, int[][] table) {
        int[] start = new int[table.length + 1];
        for (int word = 0; word < table.length; word++) {
            if (table[word].length != sample.units()) {
                throw new IllegalArgumentException("a row has one count for each unit");
            }
            start[word + 1] = start[word]
                    + (int) Arrays.stream(table[word]).filter(y -> y != 0).count();
        }
        int[] unit = new int[start[table.length]];
        int[] count = new int[unit.length];
        int next = 0;
        for (int[] row : table) {
            for (int u = 0; u < row.length; u++) {
                if (row[u] != 0) {
                    unit[next] = u;
                    count[next++] = row[u];
                }
            }
        }
        return of(sample, start, unit, count);
    }

    /** An entry: a unit that has images with a word. */
    @FunctionalInterface
    public interface Entry {

        /** One entry. */
        void at(int word, int unit, int images);
    }

    /** Leads through all entries, word by word, units ascending within a word. */
    public void forEach(Entry use) {
        for (int word = 0; word < words(); word++) {
            for (int i = start[word]; i < start[word + 1]; i++) {
                use.at(word, unit[i], count[i]);
            }
        }
    }

    /** The units that were counted. */
    public Sample sample() {
        return sample;
    }

    /** How many words there are. */
    public int words() {
        return start.length - 1;
    }

    int first(int word) {
        return start[word];
    }

    int end(int word) {
        return start[word + 1];
    }

    int unitAt(int entry) {
        return unit[entry];
    }

    int countAt(int entry) {
        return count[entry];
    }

    /** The images with a word, over all subsets. */
    public int total(int word) {
        int total = 0;
        for (int i = start[word]; i < start[word + 1]; i++) {
            total += count[i];
        }
        return total;
    }

    /** The images of a subset with a word. */
    public int count(int word, int subset) {
        int total = 0;
        for (int i = start[word]; i < start[word + 1]; i++) {
            total += sample.subset(unit[i]) == subset ? count[i] : 0;
        }
        return total;
    }

    /** The clusters with a word, over all subsets. */
    public int clusters(int word) {
        int clusters = 0;
        for (int i = start[word]; i < start[word + 1]; i++) {
            boolean another = i == start[word] || sample.cluster(unit[i]) != sample.cluster(unit[i - 1]);
            clusters += another ? 1 : 0;
        }
        return clusters;
    }

    /** Only these words, numbered anew in this order. */
    public WordCounts withWords(int... words) {
        WordCountsBuilder.Entries entries = new WordCountsBuilder.Entries();
        for (int word : words) {
            for (int i = start[word]; i < start[word + 1]; i++) {
                entries.add(unit[i], count[i]);
            }
            entries.endWord();
        }
        return entries.counts(sample);
    }

    /** Only the images of two subsets, which become 0 and 1; clusters left with images in one of them become one unit. */
    public WordCounts between(int a, int b) {
        if (a == b) {
            throw new IllegalArgumentException("a subset is not compared with itself");
        }
        return regrouped(2, u -> sample.subset(u) == a ? 0 : sample.subset(u) == b ? 1 : -1);
    }

    /**
     * The same images under other subset labels.
     *
     * @param subsets how many there are then
     * @param labels the new subset of a unit, or -1 where its images are left out
     */
    public WordCounts regrouped(int subsets, IntUnaryOperator labels) {
        return Regrouping.of(this, subsets, labels);
    }
}
