package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTableTests {

    @Test
    void it_agrees_with_an_ordered_set_on_random_words() {
        Random random = new Random(11);
        WordTable table = new WordTable();
        Set<String> expected = new LinkedHashSet<>();
        for (int i = 0; i < 30_000; i++) {
            String word = Integer.toString(random.nextInt(20_000), 36) + (random.nextInt(9) == 0 ? "ß水" : "");
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            boolean added = expected.add(word);
            assertThat(table.add(bytes, 0, bytes.length)).isEqualTo(added ? expected.size() - 1 : -1);
        }

        List<String> words = new ArrayList<>(expected);
        assertThat(table.size()).isEqualTo(words.size());
        for (int i = 0; i < words.size(); i++) {
            assertThat(table.word(i)).isEqualTo(words.get(i));
            assertThat(table.indexOf(words.get(i))).isEqualTo(i);
        }
        assertThat(table.indexOf("absent")).isEqualTo(-1);
    }
}
