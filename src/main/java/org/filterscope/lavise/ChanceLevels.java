package org.filterscope.lavise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The chance levels of all filters of a layer. The margin of filter k comes from 1,000 pseudo-filters: each takes as many
 * vote lists as k has, drawn at random (seeded, with replacement) from those of all filters and images of the layer, and
 * gives them k's own weights in k's own order. Their statistic is the greatest strength(w) − q_w over all words w, at
 * least 0, so that the level holds for all words at once; the margin is its 95 % quantile. All filters share the draws.
 *
 * <p>Small layers: what a filter says itself is among what is drawn from, so the fewer filters there are the more a word
 * must stand out. A filter that is alone has nothing to be compared with and gets no reliable word; neither does, as a
 * rule, one with only one or two images, whose random lists reach full strength as easily. Dead filters count neither as
 * filters nor for base rates.
 */
public final class ChanceLevels {

    private static final int PSEUDO_FILTERS = 1000;
    private static final double QUANTILE = 0.95;

    private final CompactVotes votes;
    private final double[] totals;
    private final List<PseudoFilter> pseudoFilters;

    private ChanceLevels(CompactVotes votes, long seed) {
        this.votes = votes;
        this.totals = new double[votes.groups()];
        for (int filter = 0; filter < votes.filters(); filter++) {
            votes.addStrengths(filter, totals);
        }
        SplittableRandom random = new SplittableRandom(seed);
        this.pseudoFilters = IntStream.range(0, votes.lists() == 0 ? 0 : PSEUDO_FILTERS)
                .mapToObj(i -> new PseudoFilter(
                        votes, random.ints(votes.mostImages(), 0, votes.lists()).toArray()))
                .toList();
    }

    /**
     * Chance levels for one way of counting; count again, and they must be found again.
     *
     * @return one for each filter, in the order of their numbers
     */
    public static List<ChanceLevel> of(Votes votes, CountRules rules, long seed) {
        ChanceLevels levels = new ChanceLevels(CompactVotes.of(votes, rules), seed);
        return IntStream.range(0, votes.filters().size())
                .parallel()
                .mapToObj(levels::level)
                .toList();
    }

    private ChanceLevel level(int filter) {
        double[] baseRates = baseRates(filter);
        Map<Integer, Double> named = new TreeMap<>();
        votes.groupsOf(filter).forEach(group -> named.put(votes.name(group), baseRates[group]));
        return new ChanceLevel(named, margin(filter, baseRates));
    }

    private double[] baseRates(int filter) {
        double[] own = new double[totals.length];
        votes.addStrengths(filter, own);
        int others = votes.live() - (votes.weights(filter).length > 0 ? 1 : 0);
        double[] rates = new double[totals.length];
        for (int group = 0; group < rates.length && others > 0; group++) {
            rates[group] = Math.max(0, totals[group] - own[group]) / others;
        }
        return rates;
    }

    private double margin(int filter, double[] baseRates) {
        double[] shares = votes.weights(filter);
        double greatestShare = Arrays.stream(shares).max().orElse(0);
        double[] excesses = pseudoFilters.stream()
                .mapToDouble(pseudo -> pseudo.greatestExcess(shares, greatestShare, baseRates))
                .sorted()
                .toArray();
        return excesses.length == 0 ? 1 : excesses[(int) Math.ceil(QUANTILE * PSEUDO_FILTERS) - 1];
    }
}
