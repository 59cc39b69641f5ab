package org.filterscope.lexicon;

import java.util.List;
import net.sf.extjwnl.data.POS;

/** The four parts of speech that WordNet knows, with the endings that lead from a form to its base form. */
enum PartOfSpeech {
    NOUN(
            POS.NOUN,
            new Ending("s", ""),
            new Ending("ses", "s"),
            new Ending("xes", "x"),
            new Ending("zes", "z"),
            new Ending("ches", "ch"),
            new Ending("shes", "sh"),
            new Ending("ies", "y"),
            new Ending("men", "man")),
    VERB(
            POS.VERB,
            new Ending("s", ""),
            new Ending("ies", "y"),
            new Ending("ses", "s"),
            new Ending("xes", "x"),
            new Ending("zes", "z"),
            new Ending("ches", "ch"),
            new Ending("shes", "sh"),
            new Ending("oes", "o"),
            new Ending("ed", "e"),
            new Ending("ed", ""),
            new Ending("ing", "e"),
            new Ending("ing", "")),
    ADJECTIVE(
            POS.ADJECTIVE, new Ending("er", ""), new Ending("est", ""), new Ending("er", "e"), new Ending("est", "e")),
    ADVERB(POS.ADVERB);

    /** A form that ends in {@code form} may come from a base that ends in {@code base}. */
    record Ending(String form, String base) {}

    private final POS pos;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which the checker does not see
    private final List<Ending> endings;

    PartOfSpeech(POS pos, Ending... endings) {
        this.pos = pos;
        this.endings = List.of(endings);
    }

    POS pos() {
        return pos;
    }

    List<Ending> endings() {
        return endings;
    }
}
