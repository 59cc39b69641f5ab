package org.filterscope.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of words of the program's own, from a resource with words apart by blanks and comments after {@code #}. */
record PlainWords(Set<String> words) {

    PlainWords {
        words = Set.copyOf(words);
    }

    static PlainWords resource(String name) {
        try (InputStream stream = PlainWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            Set<String> words = new LinkedHashSet<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> words.addAll(List.of(line.split("\\s+", -1))));
            return new PlainWords(words);
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + name + " cannot be read", e);
        }
    }

    boolean contains(String word) {
        return words.contains(word);
    }
}
