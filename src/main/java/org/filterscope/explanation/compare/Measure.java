package org.filterscope.explanation.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.filterscope.lexicon.Lexicon;

/** By what the words of two filters are compared. */
public enum Measure {
    /** The cosine between the filters' words as vectors, weighted by strength. */
    MEANING(
            "By meaning",
            "How alike two filters are is the cosine between the sums of their reliable words' vectors, each word weighted"
                    + " by its strength: “car” and “truck” are near each other."),
    /** The share of equal words, weighted by strength. */
    WORDS(
            "By equal words",
            "How alike two filters are is the part of their reliable words that is equal: the sum of the lesser strengths"
                    + " divided by the sum of the greater ones, word by word, forms of one word taken together.");

    private final String label;
    private final String definition;

    Measure(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** How it is computed, in a sentence. */
    public String definition() {
        return definition;
    }

    Similarity similarity() {
        return switch (this) {
            case MEANING -> new NearMeaning(Lexicon.builtIn().vectors());
            case WORDS -> new EqualWords();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }
}
