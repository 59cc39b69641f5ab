package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTests {

    private static final List<String> WORDS =
            List.of("the", "dog", "running", "dogs", "iraq", "stop", "wheel", "hot", "cat", "Paris");

    private final WordVectors vectors = vectors(WORDS);

    @Test
    void nouns_are_allowed_by_default_in_the_order_of_their_vectors() {
        Lexicon lexicon = lexicon(LexiconSettings.defaults());

        assertThat(words(lexicon)).containsExactly("dog", "dogs", "wheel", "cat");
        assertThat(lexicon.indexOf("wheel")).hasValue(2);
        assertThat(lexicon.indexOf("the")).isEmpty();
        assertThat(lexicon.indexOf("absent")).isEmpty();
        assertThat(lexicon.isNoun(0)).isTrue();
        assertThat(lexicon.description()).isEqualTo("4 nouns in 3 groups, 3-d: test");
    }

    @Test
    void forms_of_one_lemma_share_a_group_and_groups_are_dense() {
        Lexicon lexicon = lexicon(LexiconSettings.defaults());

        assertThat(lexicon.lemmaGroups()).containsExactly(0, 0, 1, 2);
        assertThat(lexicon.lemmaGroup(1)).isZero();
        assertThat(lexicon.lemma(1)).isEqualTo("dog");
        assertThat(lexicon.groupCount()).isEqualTo(3);
    }

    @Test
    void the_matrix_holds_the_vectors_row_by_row() {
        Lexicon lexicon = lexicon(LexiconSettings.defaults());

        float[] matrix = lexicon.matrix();

        assertThat(matrix).hasSize(12);
        for (int i = 0; i < lexicon.size(); i++) {
            assertThat(Arrays.copyOfRange(matrix, i * 3, i * 3 + 3)).isEqualTo(lexicon.vector(i));
        }
    }

    @Test
    void all_words_may_be_allowed() {
        Lexicon lexicon = lexicon(LexiconSettings.defaults().withChoice(WordChoice.ALL));

        assertThat(words(lexicon)).isEqualTo(WORDS);
        assertThat(lexicon.isNoun(0)).isFalse();
        assertThat(lexicon.lemma(9)).isEqualTo("Paris");
        assertThat(lexicon.hypernyms(0)).isEmpty();
    }

    @Test
    void an_include_list_adds_words_and_reports_those_without_vector() {
        Lexicon lexicon = lexicon(LexiconSettings.defaults().withInclude(WordList.of("Hot", "Paris", "unicorn")));

        assertThat(words(lexicon)).containsExactly("dog", "dogs", "wheel", "hot", "cat", "Paris");
        assertThat(lexicon.includedWithoutVector()).containsExactly("unicorn");
    }

    @Test
    void a_lemma_on_the_exclude_list_takes_its_forms_along_unless_one_is_included() {
        LexiconSettings noDog = LexiconSettings.defaults().withExclude(WordList.of("Dog"));

        assertThat(words(lexicon(noDog))).containsExactly("wheel", "cat");
        assertThat(words(lexicon(noDog.withInclude(WordList.of("dogs"))))).containsExactly("dogs", "wheel", "cat");
        assertThat(words(lexicon(LexiconSettings.defaults().withExclude(WordList.of("dogs")))))
                .containsExactly("dog", "wheel", "cat");
    }

    @Test
    void a_lexicon_may_hold_listed_words_only() {
        LexiconSettings listed = new LexiconSettings(WordChoice.LISTED, WordList.of("hot", "cat"), WordList.NONE);

        assertThat(words(lexicon(listed))).containsExactly("hot", "cat");
        assertThatThrownBy(() -> LexiconSettings.defaults().withChoice(WordChoice.LISTED))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_word_on_both_lists_and_an_empty_lexicon_are_refused() {
        assertThatThrownBy(() -> new LexiconSettings(WordChoice.ALL, WordList.of("a"), WordList.of("a")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("both");
        assertThatThrownBy(() -> Lexicon.of(vectors(List.of("the", "of")), "test", LexiconSettings.defaults()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No word is left");
    }

    @Test
    void the_hash_depends_on_content_and_choices_alone() {
        String hash = lexicon(LexiconSettings.defaults()).hash();

        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(lexicon(LexiconSettings.defaults()).hash());
        assertThat(lexicon(LexiconSettings.defaults().withChoice(WordChoice.ALL))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(lexicon(LexiconSettings.defaults().withExclude(WordList.of("nothing")))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(Lexicon.of(vectors(WORDS.reversed()), "test", LexiconSettings.defaults())
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void word_lists_are_read_without_comments_and_refused_when_empty(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "\uFEFF# mine\ndog # pet\n\n hot dog \ndog\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "# nothing\n");
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'b', (byte) 0xe4, 'r'});

        assertThat(WordList.read(list).words()).containsExactly("dog", "hot dog");
        for (Path refused : List.of(empty, latin, folder.resolve("missing.txt"))) {
            assertThatThrownBy(() -> WordList.read(refused)).isInstanceOf(RefusedException.class);
        }
    }

    private Lexicon lexicon(LexiconSettings settings) {
        return Lexicon.of(vectors, "test", settings);
    }

    private static List<String> words(Lexicon lexicon) {
        return IntStream.range(0, lexicon.size()).mapToObj(lexicon::word).toList();
    }

    private static WordVectors vectors(List<String> words) {
        Map<String, float[]> map = new LinkedHashMap<>();
        for (String word : words) {
            map.put(word, new float[] {map.size() + 1, 2, -1});
        }
        return WordVectors.of(map);
    }
}
