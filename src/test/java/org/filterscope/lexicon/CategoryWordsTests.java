package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryWordsTests {

    private static final CategoryWords WORDS = CategoryWords.of(Lexicon.of(
            vectors(
                    "dog",
                    "hot",
                    "guitar",
                    "electric",
                    "seahorse",
                    "stonewall",
                    "stone",
                    "wall",
                    "leopards",
                    "mouse",
                    "knives",
                    "box",
                    "cherry",
                    "TV",
                    "stand",
                    "bird",
                    "paradise",
                    "skate",
                    "car",
                    "t-shirt",
                    "tabby",
                    "people"),
            "test",
            LexiconSettings.defaults()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dog | AS_IS | dog | dog",
                "TV | AS_IS | TV | tv",
                "Dog | LOWER_CASE | dog | dog",
                "sea_horse | JOINED | seahorse | sea horse",
                "SeaHorse | JOINED | seahorse | sea horse",
                "T_Shirt | JOINED | t-shirt | t shirt",
                "leopard | OTHER_NUMBER | leopards | leopard",
                "mice | OTHER_NUMBER | mouse | mice",
                "knife | OTHER_NUMBER | knives | knife",
                "Boxes | OTHER_NUMBER | box | boxes",
                "cherries | OTHER_NUMBER | cherry | cherries",
                "person | OTHER_NUMBER | people | person",
                "sea-horses | OTHER_NUMBER | seahorse | sea horses",
                "hot dog | MEAN_OF_WORDS | hot dog | hot dog",
                "hotDogs | MEAN_OF_WORDS | hot dog | hot dogs",
                "Electric-Guitar | MEAN_OF_WORDS | electric guitar | electric guitar",
                "stone wall | MEAN_OF_WORDS | stone wall | stone wall",
                "bird_of_paradise | MEAN_OF_WORDS | bird paradise | bird of paradise",
                "inline skates | LAST_WORD | skate | inline skates",
                "012.dog | LOWER_CASE | dog | dog",
                "dog (animal) | LOWER_CASE | dog | dog",
                "grimalkin, tabby | AS_IS | tabby | tabby",
                "racing car, hot dog | MEAN_OF_WORDS | hot dog | hot dog",
            })
    void each_rule_finds_its_names(String name, ResolutionRule rule, String words, String label) {
        CategoryWord found = WORDS.find(name).orElseThrow();

        assertThat(found.category()).isEqualTo(name);
        assertThat(found.rule()).isEqualTo(rule);
        assertThat(String.join(" ", found.words())).isEqualTo(words);
        assertThat(found.label()).isEqualTo(label);
    }

    @Test
    void a_compound_is_the_mean_of_its_words_in_unit_length() {
        CategoryWords words = CategoryWords.of(Lexicon.of(
                WordVectors.of(Map.of("hot", new float[] {2, 0, 0}, "dog", new float[] {0, 0, 0.1f})),
                "test",
                LexiconSettings.defaults()));

        // by hand: the mean of (1, 0, 0) and (0, 0, 1) is (1, 0, 1) / 2, of unit length (1, 0, 1) / √2
        float[] vector = words.find("hot dog").orElseThrow().vector();
        assertThat(vector).containsExactly(new float[] {0.70710677f, 0, 0.70710677f}, within(1e-6f));
    }

    @Test
    void words_that_cancel_each_other_out_leave_the_last() {
        CategoryWords words = CategoryWords.of(Lexicon.of(
                WordVectors.of(Map.of("hot", new float[] {1, 1}, "dog", new float[] {-1, -1})),
                "test",
                LexiconSettings.defaults()));

        assertThat(words.find("hot dog").orElseThrow().rule()).isEqualTo(ResolutionRule.LAST_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_", ",", "()", "123", "gerenuk", "dog gerenuk", "🐕", "a b"})
    void names_without_vector_are_not_found(String name) {
        assertThat(WORDS.find(name)).isEmpty();
    }

    @Test
    void every_category_ends_up_in_one_of_the_two_lists() {
        CategoryResolution resolution = WORDS.resolve(List.of("gerenuk", "dog", "", "hot_dog"));

        assertThat(resolution.resolved()).extracting(CategoryWord::category).containsExactly("dog", "hot_dog");
        assertThat(resolution.unresolved()).containsExactly("gerenuk", "");
        assertThat(resolution.find("dog")).isPresent();
        assertThat(resolution.find("gerenuk")).isEmpty();
    }

    private static WordVectors vectors(String... words) {
        Map<String, float[]> map = new LinkedHashMap<>();
        for (String word : words) {
            map.put(word, new float[] {map.size() + 1, 1});
        }
        return WordVectors.of(map);
    }
}
