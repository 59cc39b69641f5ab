package org.filterscope.explanation.rating;

import java.util.List;
import org.filterscope.explanation.ExplainedWord;

/**
 * A filter with the words that one method gave it.
 *
 * @param filter its number
 * @param images how many top images voted
 * @param words all that were voted for, strongest first; none where the filter never fires
 */
record Candidate(int filter, int images, List<ExplainedWord> words) {

    Candidate {
        words = List.copyOf(words);
    }

    boolean reliable() {
        return words.stream().anyMatch(ExplainedWord::reliable);
    }

    double strength() {
        return words.stream().mapToDouble(ExplainedWord::strength).max().orElse(0);
    }

    double excess() {
        return words.stream()
                .mapToDouble(word -> word.strength() - word.chance())
                .max()
                .orElse(0);
    }

    /** Its first words. */
    List<String> words(int most) {
        return words.stream().limit(most).map(ExplainedWord::word).toList();
    }

    SampledFilter sampled(int stratum, int most) {
        return new SampledFilter(filter, stratum, Math.min(images, most), strength(), excess(), reliable());
    }
}
