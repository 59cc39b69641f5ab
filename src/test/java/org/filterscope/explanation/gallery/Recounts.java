package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.lavise.ChanceLevel;
import org.filterscope.lavise.ChanceLevels;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.jspecify.annotations.Nullable;

/** Compares what a browser counted with what the engine counts from the same votes. */
record Recounts(KeptVotes kept, long seed) {

    /** Every filter has the same words in the same order, and the same strengths and chance levels to the last bit. */
    void assertThatTheyAgree(List<Map<String, Object>> browser, String method, CountRules rules) {
        MethodVotes chosen = kept.methods().stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow();
        Votes votes = kept.of(chosen);
        List<ChanceLevel> chance = ChanceLevels.of(votes, rules, seed);
        assertThat(browser).hasSize(kept.filters());
        for (int filter = 0; filter < kept.filters(); filter++) {
            List<RankedWord> ranked = WordRanking.count(votes.of(filter), rules).words();
            List<Map<String, Object>> words = list(browser.get(filter).get("words"));
            List<Object> levels = list(browser.get(filter).get("chance"));
            String what = "filter " + filter + " by " + method + ", " + rules;
            assertThat(words)
                    .as(what)
                    .extracting(word -> word.get("word"))
                    .isEqualTo(ranked.stream()
                            .map(word -> (Object) kept.words().get(word.word()).text())
                            .toList());
            assertThat(words)
                    .as(what)
                    .extracting(word -> number(word.get("strength")))
                    .isEqualTo(ranked.stream().map(RankedWord::strength).toList());
            assertThat(words)
                    .as(what)
                    .extracting(word -> (int) number(word.get("images")))
                    .isEqualTo(ranked.stream().map(RankedWord::images).toList());
            ChanceLevel level = chance.get(filter);
            assertThat(levels)
                    .as("chance of " + what)
                    .extracting(Recounts::number)
                    .isEqualTo(ranked.stream()
                            .limit(levels.size())
                            .map(word -> level.of(word.group()))
                            .toList());
            assertThat(levels).as("chance of " + what).hasSize(Math.min(Votes.WORDS_KEPT, ranked.size()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@Nullable Object value) {
        return (List<T>) Objects.requireNonNull(value);
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
