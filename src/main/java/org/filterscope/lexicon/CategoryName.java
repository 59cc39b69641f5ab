package org.filterscope.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The name of a category taken apart into words: {@code Hot_Dog}, {@code hotDog} and {@code hot-dog} are hot and dog. */
record CategoryName(String given, List<String> words) {

    /** Without meaning of their own in a name such as bird of paradise. */
    private static final Set<String> LITTLE =
            Set.of("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "with");

    CategoryName {
        words = List.copyOf(words);
    }

    static CategoryName parse(String given) {
        String plain = given.strip();
        String named = plain
                // a number before the name, as in 012.dog, and a remark after it, as in crane (bird)
                .replaceFirst("^\\d+[._\\- ]+(?=\\p{L})", "")
                .replaceFirst("\\s*\\([^)]*\\)\\s*$", "")
                // camelCase, also with short forms: TVStand is TV and Stand
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
        List<String> words = Arrays.stream(named.split("[\\s_\\-./+&]+", -1))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        return new CategoryName(plain, words);
    }

    /** The name as a person reads it; the name as it was given when nothing in it is a word. */
    String label() {
        return words.isEmpty() ? given : String.join(" ", words);
    }

    /** Its words written together, with hyphens and without; nothing when it is a single word. */
    List<String> joined() {
        return words.size() < 2 ? List.of() : List.of(String.join("-", words), String.join("", words));
    }

    /** The words that carry the meaning, never none of several. */
    List<String> meaningful() {
        List<String> meaningful = words.stream()
                .filter(w -> w.length() > 1 && !LITTLE.contains(w))
                .toList();
        return meaningful.isEmpty() ? words : meaningful;
    }

    /** The names in a list of synonyms such as {@code tabby, tabby cat}, one after the other. */
    static Stream<CategoryName> synonyms(String given) {
        return Arrays.stream(given.split("[,;]", -1))
                .filter(part -> !part.isBlank())
                .map(CategoryName::parse);
    }
}
