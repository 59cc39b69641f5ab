package org.filterscope.explanation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.FilterWords;
import org.filterscope.explanation.compare.Matching.Pair;
import org.filterscope.lexicon.WordVectors;
import org.junit.jupiter.api.Test;

/** Numbers are worked out by hand. */
class MatchingTests {

    private static final WordVectors VECTORS = WordVectors.of(Map.of(
            "car", new float[] {1, 0, 0},
            "truck", new float[] {0.8f, 0.6f, 0},
            "dog", new float[] {0, 0, 1},
            "night", new float[] {-1, 0, 0}));

    @Test
    void equal_words_are_weighed_by_what_both_have_of_them() {
        WordProfile left = profile(aFilter(0, aWord("dogs", "dog", 0.6), aWord("car", 0.2)));
        WordProfile right = profile(aFilter(0, aWord("dog", 0.3), aWord("tree", 0.4)));

        // min: dog 0.3; max: dog 0.6, car 0.2, tree 0.4
        assertThat(EqualWords.between(left, right)).isCloseTo(0.3 / 1.2, within(1e-6));
        assertThat(EqualWords.between(right, left)).isCloseTo(0.3 / 1.2, within(1e-6));
        assertThat(EqualWords.between(left, left)).isCloseTo(1, within(1e-6));
    }

    @Test
    void words_near_in_meaning_make_filters_alike() {
        WordProfile mixed = profile(aFilter(0, aWord("car", 0.5), aWord("dog", 0.5)));
        List<WordProfile> others = List.of(
                profile(aFilter(0, aWord("truck", 0.9))),
                profile(aFilter(1, aWord("night", 0.9))),
                profile(aFilter(2, aWord("unheard", 0.9))));

        // (1, 0, 1) / √2 · (0.8, 0.6, 0); the opposite counts as nothing in common, and so does a word without a vector
        assertThat(new NearMeaning(VECTORS).between(List.of(mixed), others)[0])
                .containsExactly(new float[] {(float) (0.8 / Math.sqrt(2)), 0, 0}, within(1e-6f));
    }

    @Test
    void filters_are_paired_so_that_all_together_are_most_alike() {
        List<WordProfile> left = List.of(
                profile(aFilter(3, aWord("car", 0.5))),
                profile(aFilter(5, aWord("car", 0.5), aWord("dog", 0.5))),
                profile(aFilter(7, doubtful("dog", 0.9))));
        List<WordProfile> right = List.of(
                profile(aFilter(2, aWord("car", 0.5))),
                profile(aFilter(4, aWord("dog", 0.5))),
                profile(aFilter(6, aWord("tree", 0.5))));

        Matching matching = Matching.of(left, right, new EqualWords());

        // 3–2 is 1, 5–4 is ½; 5–2 would be ½ too, but then 3 would be alone
        assertThat(matching.pairs()).containsExactly(new Pair(3, 2, 1), new Pair(5, 4, 0.5));
        assertThat(matching.leftAlone()).isEmpty();
        assertThat(matching.rightAlone()).containsExactly(6);
        assertThat(matching.mean()).isEqualTo(0.75);
        assertThat(matching.atRandom()).isCloseTo((1 + 0.5 + 0.5) / 6, within(1e-6));
        assertThat(matching.atLeast(0.6)).isOne();
    }

    @Test
    void nothing_is_matched_where_no_word_is_reliable() {
        Matching matching =
                Matching.of(List.of(profile(aFilter(0, doubtful("dog", 0.9)))), List.of(), new EqualWords());

        assertThat(matching.pairs()).isEmpty();
        assertThat(matching.mean()).isZero();
        assertThat(matching.atRandom()).isZero();
    }

    @Test
    void words_are_told_apart_by_who_has_them() {
        List<WordUse> words = WordUse.of(
                List.of(
                        profile(aFilter(0, aWord("dogs", "dog", 0.5), aWord("car", 0.1))),
                        profile(aFilter(1, aWord("dog", 0.5)))),
                List.of(profile(aFilter(4, aWord("dog", 0.5), aWord("tree", 0.2)))));

        assertThat(words)
                .containsExactly(
                        new WordUse("dog", List.of(0, 1), List.of(4)),
                        new WordUse("car", List.of(0), List.of()),
                        new WordUse("tree", List.of(), List.of(4)));
        assertThat(words)
                .extracting(WordUse::side)
                .containsExactly(WordUse.Side.BOTH, WordUse.Side.LEFT, WordUse.Side.RIGHT);
    }

    @Test
    void the_filters_that_changed_most_come_first_and_those_that_did_not_are_left_out() {
        List<FilterChange> changes = FilterChange.of(
                List.of(
                        aFilter(0, aWord("dog", 0.5)),
                        aFilter(1, aWord("dog", 0.5), aWord("car", 0.5)),
                        aFilter(2, aWord("tree", 0.5)),
                        aFilter(3, doubtful("sky", 0.5))),
                List.of(
                        aFilter(0, aWord("dogs", "dog", 0.5)),
                        aFilter(1, aWord("dog", 0.5)),
                        aFilter(2, doubtful("house", 0.5)),
                        aFilter(3, doubtful("sea", 0.5))));

        assertThat(changes).extracting(FilterChange::filter).containsExactly(2, 1);
        assertThat(changes).extracting(FilterChange::change).containsExactly(1.0, 0.5);
        assertThat(changes.getFirst().reliability()).contains("has no reliable word any more");
        assertThat(changes.getLast().reliability()).isEmpty();
        assertThat(changes.getLast().lost()).containsExactly("car");
        assertThat(changes.getLast().gained()).isEmpty();
    }

    private static WordProfile profile(FilterWords filter) {
        return WordProfile.of(filter);
    }

    private static FilterWords aFilter(int number, ExplainedWord... words) {
        return new FilterWords(number, false, Arrays.stream(words).anyMatch(ExplainedWord::reliable), List.of(words));
    }

    private static ExplainedWord aWord(String word, double strength) {
        return aWord(word, word, strength);
    }

    private static ExplainedWord aWord(String word, String lemma, double strength) {
        return new ExplainedWord(word, lemma, strength, 0.05, true, 5);
    }

    private static ExplainedWord doubtful(String word, double strength) {
        return new ExplainedWord(word, word, strength, 1, false, 5);
    }
}
