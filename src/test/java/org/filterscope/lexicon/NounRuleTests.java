package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NounRuleTests {

    private static final NounRule RULE = new NounRule(WordNet.open());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dog",
                "dogs",
                "wheel",
                "grass",
                "stripe",
                "stripes",
                "bed",
                "seed",
                "fur",
                "sky",
                "teeth",
                "women",
                "ox",
                "tv",
                "quail",
                "ferry",
                "crane",
                "sun",
                "red",
                "bear",
                "leaves",
                "building",
                "glasses",
                "mice",
                "squash",
                "government",
                "t-shirt"
            })
    void common_nouns_pass(String word) {
        assertThat(RULE.factsOf(0, word).noun()).as(word).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us",
                "who",
                ".com",
                "january",
                "reuters",
                "be",
                "in",
                "as",
                "a",
                "can",
                "he",
                "it",
                "will",
                "does",
                "was",
                "said",
                "two",
                "iraq",
                "china",
                "london",
                "washington",
                "monday",
                "german",
                "john",
                "x",
                "kg",
                "1990s",
                "make",
                "run",
                "good",
                "last",
                "fell",
                "well",
                "wales",
                "Dog",
                "the",
                "qwertz",
                "annual",
                "frank",
                "slut",
                "u.s."
            })
    void words_that_would_look_wrong_under_a_picture_do_not(String word) {
        assertThat(RULE.factsOf(0, word).noun()).as(word).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "dogs,dog",
        "dog,dog",
        "women,woman",
        "mice,mouse",
        "leaves,leaf",
        "wheels,wheel",
        "men,man",
        "buses,bus",
        "cities,city",
        "gas,gas",
        "bus,bus",
        "species,species",
        "scissors,scissors",
        "trousers,trousers",
        "data,data",
        "firemen,fireman",
        "boxes,box",
        "grass,grass",
        "news,news"
    })
    void forms_lead_to_their_lemma(String form, String lemma) {
        assertThat(RULE.factsOf(0, form).lemma()).isEqualTo(lemma);
    }

    @Test
    void hypernyms_run_from_the_nearest_to_entity() {
        assertThat(RULE.factsOf(0, "dogs").hypernyms())
                .startsWith("canine", "carnivore")
                .contains("mammal", "animal")
                .endsWith("physical entity", "entity");
        assertThat(RULE.factsOf(0, "qwertz").hypernyms()).isEmpty();
    }
}
