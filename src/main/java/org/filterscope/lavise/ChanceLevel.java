package org.filterscope.lavise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What strength a word of one filter would reach by chance: chance(k, w) = q_w + c. Here q_w is the word's base rate, its
 * mean strength over the <em>other</em> filters of the layer, and c the margin that the best word of a filter made of
 * random votes exceeds in one case of twenty.
 */
public final class ChanceLevel {

    /** Sums of weights in another order differ by less. */
    private static final double ROUNDING = 1e-9;

    private final Map<Integer, Double> baseRates;
    private final double margin;

    ChanceLevel(Map<Integer, Double> baseRates, double margin) {
        this.baseRates = new HashMap<>(baseRates);
        this.margin = margin;
    }

    /** q_w of a lemma group, in [0, 1]; 0 where no other filter voted for it. */
    public double baseRate(int group) {
        return baseRates.getOrDefault(group, 0.0);
    }

    /** c, the same for all words of the filter. */
    public double margin() {
        return margin;
    }

    /** chance(k, w) of a lemma group; may exceed 1, then nothing beats it. */
    public double of(int group) {
        return baseRate(group) + margin;
    }

    /** Whether a word is stronger than chance. */
    public boolean isBeatenBy(RankedWord word) {
        return word.strength() > of(word.group()) + ROUNDING;
    }

    /** The words of a ranking that beat chance, in its order. */
    public List<RankedWord> reliable(WordRanking ranking) {
        return ranking.words().stream().filter(this::isBeatenBy).toList();
    }

    /** The strongest word that beats chance; nothing where the filter has no reliable word. */
    public Optional<RankedWord> bestWord(WordRanking ranking) {
        return ranking.words().stream().filter(this::isBeatenBy).findFirst();
    }
}
