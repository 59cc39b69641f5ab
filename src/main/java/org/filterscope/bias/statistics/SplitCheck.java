package org.filterscope.bias.statistics;

import java.util.stream.IntStream;

/**
 * The instrument held against itself: one subset is split at random into halves by cluster, and both are compared as if they
 * were different. Findings are false, so at most a share q + 2 √(q (1 − q) / runs) of the splits may have any.
 *
 * @param runs how many splits
 * @param withFindings how many of them had any finding
 */
public record SplitCheck(int runs, int withFindings) {

    /** Splits one subset many times; seeds of the splits follow from that of the rules. */
    public static SplitCheck of(WordCounts counts, int subset, int runs, AuditRules rules) {
        int with = (int) IntStream.range(0, runs)
                .filter(run -> hasFindings(split(counts, subset, rules.seed(), run), rules, run))
                .count();
        return new SplitCheck(runs, with);
    }

    private static boolean hasFindings(WordCounts halves, AuditRules rules, int run) {
        AuditRules own = new AuditRules(rules.q(), rules.margin(), rules.seed() + run);
        return Comparison.of(halves, own).selected() > 0;
    }

    /** Two random halves of a subset, by cluster. */
    static WordCounts split(WordCounts counts, int subset, long seed, int run) {
        Sample sample = counts.sample();
        int[] members = IntStream.range(0, sample.units())
                .filter(unit -> sample.subset(unit) == subset)
                .map(sample::cluster)
                .distinct()
                .toArray();
        new SeededRandom(~seed, run).shuffle(members, members.length);
        int[] half = new int[sample.clusters()];
        java.util.Arrays.fill(half, -1);
        for (int i = 0; i < members.length; i++) {
            half[members[i]] = i % 2;
        }
        return counts.regrouped(2, unit -> sample.subset(unit) == subset ? half[sample.cluster(unit)] : -1);
    }

    /** The most splits with findings that chance explains. */
    public boolean passes(double q) {
        return withFindings <= runs * (q + 2 * Math.sqrt(q * (1 - q) / runs));
    }
}
