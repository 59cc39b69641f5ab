package org.filterscope.explanation.rating;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.filterscope.explanation.ExplainedWord;

/**
 * Finds words that clearly do not belong to a filter: those of one of the filters whose words are farthest from its own, and
 * of which none is among its own first ten.
 */
final class Mismatches {

    private static final int FARTHEST_SHARE = 10;
    private static final int LOOKED_AT = 10;

    private final List<Candidate> donors;
    private final WordNearness nearness;
    private final int words;

    Mismatches(List<Candidate> donors, WordNearness nearness, int words) {
        this.donors = donors;
        this.nearness = nearness;
        this.words = words;
    }

    /** Words for a filter; none where every other filter has one of its words. */
    List<String> to(Candidate filter, RandomGenerator random) {
        Set<String> own = lemmas(filter, LOOKED_AT);
        List<String> shown = filter.words(words);
        List<Candidate> farthest = donors.stream()
                .filter(donor -> lemmas(donor, words).stream().noneMatch(own::contains))
                .sorted(Comparator.comparingDouble((Candidate donor) -> nearness.of(shown, donor.words(words)))
                        .thenComparingInt(Candidate::filter))
                .toList();
        if (farthest.isEmpty()) {
            return List.of();
        }
        int choice = Math.ceilDiv(farthest.size(), FARTHEST_SHARE);
        return farthest.get(random.nextInt(choice)).words(words);
    }

    private static Set<String> lemmas(Candidate filter, int most) {
        Set<String> lemmas = new HashSet<>();
        filter.words().stream().limit(most).map(ExplainedWord::lemma).forEach(lemmas::add);
        return lemmas;
    }
}
