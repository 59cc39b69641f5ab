package org.filterscope.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One sense of a noun in WordNet.
 *
 * @param offset WordNet's number of the sense
 * @param form the word as this sense writes it, such as {@code China} or {@code china}
 * @param uses how often WordNet's sense-tagged texts use it
 * @param instance whether it names one thing, such as a city or a person
 * @param field WordNet's field, such as {@code noun.animal}
 * @param gloss its definition
 */
record NounSense(long offset, String form, int uses, boolean instance, String field, String gloss) {

    private static final Pattern INSULT =
            Pattern.compile("\\b(slur|(offensive|derogatory|disparaging|obscene|vulgar|insulting|abusive|contemptuous)"
                    + " (and \\w+ |slang )?(term|terms|name|word|slang))\\b");
    /** T-shirt, X-ray: the capital is a letter, not the start of a name. */
    private static final Pattern LETTER_SHAPE = Pattern.compile("^[A-Z](?=-)");

    private static final Set<String> VISIBLE = Set.of(
            "noun.animal", "noun.artifact", "noun.body", "noun.food", "noun.object", "noun.plant", "noun.substance");

    /** Whether the sense is a name: of one thing, or written with a capital. Short forms of artifacts, such as TV, are none. */
    boolean isName() {
        String plain = LETTER_SHAPE.matcher(form).replaceFirst("");
        boolean lower = plain.equals(plain.toLowerCase(Locale.ROOT));
        boolean shortForm = form.equals(form.toUpperCase(Locale.ROOT)) && field.equals("noun.artifact");
        return instance || !(lower || shortForm);
    }

    /** Whether WordNet marks the sense as an insult. */
    boolean isInsult() {
        return INSULT.matcher(gloss).find();
    }

    /** Whether the sense is an animal, a plant, a thing or a stuff that a picture can show. */
    boolean isVisible() {
        return VISIBLE.contains(field);
    }
}
