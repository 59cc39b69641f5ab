package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.explanation.KeptWord;
import org.filterscope.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class MeaningSearchTests {

    private static final Lexicon LEXICON = Lexicon.builtIn();

    private static final List<KeptWord> WORDS = Stream.of(
                    "dog", "poodle", "cars", "truck", "wheel", "strawberry", "vehicles", "vehicle", "violin", "parsley")
            .map(word -> {
                int known = LEXICON.indexOf(word).orElseThrow();
                return new KeptWord(word, LEXICON.lemma(known), known);
            })
            .toList();

    private static Map<String, MeaningSearch.Found> found(String asked) {
        return new MeaningSearch(LEXICON)
                .find(asked, WORDS).stream()
                        .collect(Collectors.toMap(
                                each -> WORDS.get(each.word()).text(), Function.identity(), (one, _) -> one));
    }

    private static MeaningSearch.Found the(String word, Map<String, MeaningSearch.Found> found) {
        return Objects.requireNonNull(found.get(word));
    }

    @Test
    void vehicle_finds_itself_its_forms_cars_trucks_and_wheels_and_says_why() {
        Map<String, MeaningSearch.Found> found = found("Vehicle");

        assertThat(found.keySet()).containsExactlyInAnyOrder("vehicle", "vehicles", "cars", "truck", "wheel");
        assertThat(the("vehicle", found).score()).isEqualTo(1);
        assertThat(the("vehicles", found).reason()).isEqualTo("a form of “vehicle”");
        assertThat(the("cars", found).reason()).isEqualTo("a kind of motor vehicle");
        assertThat(the("truck", found).score()).isBetween(0.75, 0.95);
        assertThat(the("wheel", found).reason()).isEqualTo("near in meaning (0.60)");
        assertThat(the("wheel", found).score()).isLessThan(0.75);
    }

    @Test
    void the_best_come_first() {
        List<MeaningSearch.Found> found = new MeaningSearch(LEXICON).find("vehicles", WORDS);

        assertThat(WORDS.get(found.getFirst().word()).lemma()).isEqualTo("vehicle");
        assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void a_kind_is_known_by_the_last_word_of_its_name() {
        assertThat(the("strawberry", found("fruit")).reason()).isEqualTo("a kind of edible fruit");
        assertThat(found("animals")).containsKeys("dog", "poodle").doesNotContainKeys("violin", "parsley");
    }

    @Test
    void words_of_the_same_field_are_not_what_is_meant() {
        List<KeptWord> all = IntStream.range(0, LEXICON.size())
                .mapToObj(word -> new KeptWord(LEXICON.word(word), LEXICON.lemma(word), word))
                .toList();
        for (String asked : List.of("dog", "vehicle", "fruit", "building")) {
            List<String> near = new MeaningSearch(LEXICON)
                    .find(asked, all).stream()
                            .filter(each -> each.reason().startsWith("near in meaning"))
                            .map(each -> all.get(each.word()).text())
                            .toList();
            assertThat(near).as(asked).hasSizeBetween(5, 20).doesNotContain("elephant", "explosion", "fish", "city");
        }
        assertThat(found("dog")).containsOnlyKeys("dog", "poodle");
    }

    @Test
    void what_is_no_word_finds_those_that_begin_with_it() {
        assertThat(found("straw-b")).isEmpty();
        assertThat(the("poodle", found("poodl")).reason()).isEqualTo("begins with “poodl”");
        assertThat(found("   ")).isEmpty();
        assertThat(found("%_[(")).isEmpty();
    }

    @Test
    void every_kind_of_thing_is_met_by_words_of_it() {
        Map<String, String> examples = Map.ofEntries(
                Map.entry("dog", "animal"),
                Map.entry("doctor", "person"),
                Map.entry("tree", "plant"),
                Map.entry("bread", "food and drink"),
                Map.entry("shirt", "clothing"),
                Map.entry("truck", "vehicle"),
                Map.entry("house", "building"),
                Map.entry("chair", "furniture"),
                Map.entry("violin", "musical instrument"),
                Map.entry("hand", "body part"),
                Map.entry("red", "colour"),
                Map.entry("circle", "shape"),
                Map.entry("silk", "material"),
                Map.entry("mountain", "landscape"),
                Map.entry("tennis", "sport"));
        examples.forEach((word, kind) -> assertThat(FacetList.of(
                        word, LEXICON.hypernyms(LEXICON.indexOf(word).orElseThrow())))
                .as(word)
                .contains(kind));
        assertThat(IntStream.range(0, LEXICON.size())
                        .filter(word -> FacetList.of(LEXICON.lemma(word), LEXICON.hypernyms(word))
                                .isEmpty())
                        .count())
                .as("abstract words are of no kind")
                .isGreaterThan(1000);
    }
}
