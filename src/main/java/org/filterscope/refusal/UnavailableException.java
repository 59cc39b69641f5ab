package org.filterscope.refusal;

/**
 * Something that is needed is away for now, such as a store that does not answer. Nothing is wrong with what was asked for:
 * the same can succeed a little later, and background work is tried again by itself.
 */
public non-sealed class UnavailableException extends RefusedException {

    private static final long serialVersionUID = 1;

    /** @param sentence what is away, and what happens or is to be done now */
    public UnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
