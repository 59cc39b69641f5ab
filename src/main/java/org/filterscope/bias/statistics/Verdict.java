package org.filterscope.bias.statistics;

/** What an audit says of a word and two subsets. There is none that says that no bias exists. */
public enum Verdict {
    /** A difference was found, and all of its interval lies outside the margin. */
    MATERIAL,
    /** A difference was found; whether it matters in practice is open. */
    DIFFERENCE_SIZE_UNCERTAIN,
    /** The difference is shown to lie within the margin. */
    EQUIVALENT,
    /** Neither a difference nor equivalence could be shown. */
    INCONCLUSIVE,
    /** The word is too rare to be tested. */
    TOO_RARE
}
