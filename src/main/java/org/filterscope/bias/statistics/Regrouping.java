package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Gives units other subset labels; what is left of a cluster and lies in one subset is one unit in each stratum then. */
final class Regrouping {

    private final Sample before;
    private final int[] label;
    private final int[] unitAfter;
    private final Sample after;

    private Regrouping(Sample before, int subsets, IntUnaryOperator labels) {
        this.before = before;
        this.label = IntStream.range(0, before.units()).map(labels).toArray();
        this.unitAfter = new int[before.units()];
        this.after = sample(subsets);
    }

    static WordCounts of(WordCounts counts, int subsets, IntUnaryOperator labels) {
        Regrouping regrouping = new Regrouping(counts.sample(), subsets, labels);
        WordCountsBuilder.Entries entries = new WordCountsBuilder.Entries();
        for (int word = 0; word < counts.words(); word++) {
            int pending = -1;
            int sum = 0;
            for (int i = counts.first(word); i < counts.end(word); i++) {
                int unit = regrouping.unitAfter[counts.unitAt(i)];
                if (unit < 0) {
                    continue;
                }
                if (unit != pending && pending >= 0) {
                    entries.add(pending, sum);
                    sum = 0;
                }
                pending = unit;
                sum += counts.countAt(i);
            }
            if (pending >= 0) {
                entries.add(pending, sum);
            }
            entries.endWord();
        }
        return entries.counts(regrouping.after);
    }

    private Sample sample(int subsets) {
        int units = before.units();
        int[] images = new int[units];
        int[] cluster = new int[units];
        int[] subset = new int[units];
        int[] stratum = new int[units];
        int next = 0;
        int clusters = 0;
        for (int from = 0, to; from < units; from = to) {
            to = before.endOfCluster(from);
            boolean whole = isWhole(from, to);
            int first = next;
            for (int unit = from; unit < to; unit++) {
                if (label[unit] < 0) {
                    unitAfter[unit] = -1;
                    continue;
                }
                boolean joins = whole && next > first && stratum[next - 1] == before.stratum(unit);
                int place = joins ? next - 1 : next;
                unitAfter[unit] = place;
                images[place] += before.images(unit);
                cluster[place] = clusters;
                subset[place] = label[unit];
                stratum[place] = before.stratum(unit);
                next = place + 1;
            }
            clusters += next > first ? 1 : 0;
        }
        return Sample.of(
                subsets,
                Arrays.copyOf(images, next),
                Arrays.copyOf(cluster, next),
                Arrays.copyOf(subset, next),
                Arrays.copyOf(stratum, next));
    }

    private boolean isWhole(int from, int to) {
        return Arrays.stream(label, from, to)
                        .filter(each -> each >= 0)
                        .distinct()
                        .count()
                <= 1;
    }
}
