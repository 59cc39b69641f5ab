package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The votes of a layer as far as they are counted, in plain arrays, with the lemma groups numbered from 0. */
final class CompactVotes {

    private final List<Integer> names;
    private final int[][] lists;
    private final int[] firstList;
    private final double[][] weights;

    private CompactVotes(List<Integer> names, int[][] lists, int[] firstList, double[][] weights) {
        this.names = names;
        this.lists = lists;
        this.firstList = firstList;
        this.weights = weights;
    }

    static CompactVotes of(Votes votes, CountRules rules) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> names = new ArrayList<>();
        List<int[]> lists = new ArrayList<>();
        int filters = votes.filters().size();
        int[] firstList = new int[filters];
        double[][] weights = new double[filters][];
        for (int filter = 0; filter < filters; filter++) {
            firstList[filter] = lists.size();
            List<ImageVote> counted =
                    votes.of(filter).stream().limit(rules.images()).toList();
            double total = counted.stream().mapToDouble(ImageVote::weight).sum();
            weights[filter] =
                    counted.stream().mapToDouble(vote -> vote.weight() / total).toArray();
            for (ImageVote vote : counted) {
                lists.add(vote.words().stream()
                        .limit(rules.words())
                        .mapToInt(word -> numbers.computeIfAbsent(word.group(), group -> {
                            names.add(group);
                            return names.size() - 1;
                        }))
                        .toArray());
            }
        }
        return new CompactVotes(names, lists.toArray(int[][]::new), firstList, weights);
    }

    int filters() {
        return weights.length;
    }

    /** How many filters have votes. */
    int live() {
        return (int) Arrays.stream(weights).filter(shares -> shares.length > 0).count();
    }

    int groups() {
        return names.size();
    }

    /** The lemma group's own number. */
    int name(int group) {
        return names.get(group);
    }

    int lists() {
        return lists.length;
    }

    int mostImages() {
        return Arrays.stream(weights).mapToInt(shares -> shares.length).max().orElse(0);
    }

    int[] list(int number) {
        return lists[number];
    }

    /** The weights of a filter's images as shares of their sum. */
    double[] weights(int filter) {
        return weights[filter];
    }

    IntStream groupsOf(int filter) {
        return IntStream.range(0, weights[filter].length)
                .flatMap(i -> Arrays.stream(lists[firstList[filter] + i]))
                .distinct();
    }

    void addStrengths(int filter, double[] strengths) {
        for (int i = 0; i < weights[filter].length; i++) {
            for (int group : lists[firstList[filter] + i]) {
                strengths[group] += weights[filter][i];
            }
        }
    }
}
