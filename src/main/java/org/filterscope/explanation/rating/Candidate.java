package org.filterscope.explanation.rating;

import java.util.List;
import org.filterscope.explanation.ExplainedWord;

/**
 * A filter that can be rated: it fires, and has words.
 *
 * @param filter its number
 * @param images how many top images it has
 * @param words by the explanation's own method, strongest first
 */
record Candidate(int filter, int images, List<ExplainedWord> words) {

    Candidate {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("who has no words cannot be rated");
        }
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
