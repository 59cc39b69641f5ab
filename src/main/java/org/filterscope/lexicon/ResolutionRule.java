package org.filterscope.lexicon;

/** How the name of a category was found among the words. */
public enum ResolutionRule {
    /** The name stands among the words as it is. */
    AS_IS("as it is"),
    /** In lower case. */
    LOWER_CASE("in lower case"),
    /** Its words written together, with a hyphen or without. */
    JOINED("written together"),
    /** As the singular of the name or its plural. */
    OTHER_NUMBER("singular or plural"),
    /** As the mean of the vectors of all its words. */
    MEAN_OF_WORDS("mean of its words"),
    /** By its last word alone, because an earlier one has no vector. */
    LAST_WORD("last word only");

    private final String words;

    ResolutionRule(String words) {
        this.words = words;
    }

    /** The rule in words, such as {@code mean of its words}. */
    public String words() {
        return words;
    }
}
