package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The words of one filter, counted from votes: every image gives its weight to each of its s nearest words. The greater
 * sum comes first; between equal sums the nearer word (greater sum of cosines), then the lower group number.
 *
 * @param words strongest first; none for a dead filter
 */
public record WordRanking(List<RankedWord> words) {

    private static final Comparator<Tally> ORDER = Comparator.comparingDouble((Tally tally) -> -tally.weight)
            .thenComparingDouble(tally -> -tally.cosines)
            .thenComparingInt(tally -> tally.group);

    public WordRanking {
        words = List.copyOf(words);
    }

    /** What one lemma group has collected. */
    private static final class Tally {
        private final int group;
        private final Map<Integer, Double> forms = new HashMap<>();
        private double weight;
        private double cosines;
        private int images;

        private Tally(int group) {
            this.group = group;
        }

        private void add(NearWord word, double votes) {
            weight += votes;
            cosines += word.cosine();
            images++;
            forms.merge(word.word(), votes, Double::sum);
        }

        private RankedWord ranked(double total) {
            int form = forms.entrySet().stream()
                    .min(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            return new RankedWord(form, group, weight, Math.min(1, weight / total), images);
        }
    }

    /** Counts the votes of the first p images. */
    public static WordRanking count(List<ImageVote> votes, CountRules rules) {
        return count(votes, rules, image -> true);
    }

    /**
     * Counts the votes of the first p images among those that are asked for.
     *
     * @param votes of one filter, strongest image first
     * @param included by the image's number
     */
    public static WordRanking count(List<ImageVote> votes, CountRules rules, LongPredicate included) {
        List<ImageVote> counted = votes.stream()
                .filter(vote -> included.test(vote.image()))
                .limit(rules.images())
                .toList();
        Map<Integer, Tally> tallies = new HashMap<>();
        double total = 0;
        for (ImageVote vote : counted) {
            total += vote.weight();
            for (NearWord word :
                    vote.words().subList(0, Math.min(rules.words(), vote.words().size()))) {
                tallies.computeIfAbsent(word.group(), Tally::new).add(word, vote.weight());
            }
        }
        List<Tally> ordered = new ArrayList<>(tallies.values());
        ordered.sort(ORDER);
        double all = total;
        return new WordRanking(ordered.stream().map(tally -> tally.ranked(all)).toList());
    }
}
