package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInLexiconTests {

    private static final Lexicon LEXICON = Lexicon.builtIn();

    @Test
    void it_holds_more_than_twenty_thousand_nouns_in_at_most_eight_megabytes() throws IOException {
        assertThat(LEXICON.size()).isGreaterThanOrEqualTo(20_000);
        assertThat(LEXICON.dimensions()).isEqualTo(100);
        assertThat(IntStream.range(0, LEXICON.size())).allMatch(LEXICON::isNoun);
        try (InputStream file = StoredLexicon.class.getResourceAsStream(StoredLexicon.RESOURCE)) {
            assertThat(file).isNotNull();
            assertThat(file.readAllBytes().length).isLessThanOrEqualTo(8_000_000);
        }
    }

    @Test
    void its_description_states_the_origin_and_the_loss() {
        assertThat(LEXICON.description()).contains("nouns", "GloVe 6B", "cosine to the original 0.9999");
    }

    @Test
    void vectors_have_unit_length() {
        float[] matrix = LEXICON.matrix();
        for (int i = 0; i < LEXICON.size(); i++) {
            double squares = 0;
            for (int d = 0; d < 100; d++) {
                squares += (double) matrix[i * 100 + d] * matrix[i * 100 + d];
            }
            assertThat(Math.abs(squares - 1)).isLessThan(1e-5);
        }
    }

    /** Cosines of the original GloVe 6B vectors, computed with numpy: a @ b / (norm(a) * norm(b)). */
    @ParameterizedTest
    @CsvSource({"dog,cat,0.879808", "wheel,engine,0.695497", "grass,dog,0.416613", "stripe,zebra,0.392189"})
    void cosines_between_words_are_those_of_the_original_vectors(String one, String other, double expected) {
        assertThat(cosine(one, other)).isCloseTo(expected, within(0.002));
    }

    @Test
    void the_neighbours_of_dog_are_what_a_person_expects() {
        int dog = LEXICON.indexOf("dog").orElseThrow();
        List<String> nearest = IntStream.range(0, LEXICON.size())
                .boxed()
                .sorted((a, b) -> Double.compare(cosine(dog, b), cosine(dog, a)))
                .limit(6)
                .map(LEXICON::word)
                .toList();

        assertThat(nearest).startsWith("dog").contains("cat", "dogs");
    }

    @Test
    void dogs_are_grouped_with_dog_below_animal() {
        int dog = LEXICON.indexOf("dog").orElseThrow();
        int dogs = LEXICON.indexOf("dogs").orElseThrow();

        assertThat(LEXICON.lemmaGroup(dogs)).isEqualTo(LEXICON.lemmaGroup(dog));
        assertThat(LEXICON.lemma(dogs)).isEqualTo("dog");
        assertThat(LEXICON.hypernyms(dog)).contains("animal").endsWith("entity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dog", "wheel", "grass", "stripe", "fur", "window", "red", "tv", "bicycle", "zebra"})
    void things_one_can_see_are_there(String word) {
        assertThat(LEXICON.indexOf(word)).as(word).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"us", "who", ".com", "january", "reuters", "the", "be", "hot", "electric", "buddha", "idiot"})
    void words_that_look_wrong_do_not_vote(String word) {
        assertThat(LEXICON.indexOf(word)).as(word).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop_sign",
                "hot dog",
                "wild_cat",
                "electric_guitar",
                "inline_skate",
                "dining table",
                "traffic light",
                "fire hydrant",
                "teddy bear",
                "hair drier",
                "sea_horse",
                "Faces",
                "windsor_chair",
                "joshua_tree",
                "snoopy"
            })
    void names_from_well_known_datasets_resolve(String name) {
        assertThat(CategoryWords.of(LEXICON).find(name)).as(name).isPresent();
    }

    @Test
    void all_its_words_may_be_allowed_and_lists_apply_to_it() {
        Lexicon all = Lexicon.builtIn(LexiconSettings.defaults().withChoice(WordChoice.ALL));
        Lexicon lists = Lexicon.builtIn(
                LexiconSettings.defaults().withInclude(WordList.of("electric")).withExclude(WordList.of("dog")));

        assertThat(all.size()).isGreaterThan(LEXICON.size());
        assertThat(all.indexOf("electric")).isPresent();
        assertThat(lists.indexOf("electric")).isPresent();
        assertThat(lists.indexOf("dogs")).isEmpty();
        assertThat(lists.hash()).isNotEqualTo(LEXICON.hash());
    }

    private static double cosine(String one, String other) {
        return cosine(LEXICON.indexOf(one).orElseThrow(), LEXICON.indexOf(other).orElseThrow());
    }

    private static double cosine(int one, int other) {
        float[] a = LEXICON.vector(one);
        float[] b = LEXICON.vector(other);
        double product = 0;
        for (int d = 0; d < a.length; d++) {
            product += (double) a[d] * b[d];
        }
        return product;
    }
}
