package org.filterscope.lexicon;

/** Why a line of a file with word vectors was skipped. */
public enum LineFault {
    /** The line has more or fewer values than the file's other lines. */
    WRONG_NUMBER_OF_VALUES("wrong number of values"),
    /** One of the values is no number. */
    NOT_A_NUMBER("a value is not a number"),
    /** One of the values is NaN, infinite, or too large for a float. */
    NOT_FINITE("a value is not finite"),
    /** All values are zero, so the vector points nowhere. */
    NO_DIRECTION("all values are zero"),
    /** The word is not valid UTF-8. */
    NOT_UTF8("the word is not UTF-8"),
    /** The word stood on an earlier line; the earlier one counts. */
    DUPLICATE_WORD("the word came before"),
    /** The line is longer than any vector's. */
    TOO_LONG("the line is too long");

    private final String words;

    LineFault(String words) {
        this.words = words;
    }

    /** The fault in words, such as {@code wrong number of values}. */
    public String words() {
        return words;
    }
}
