package org.filterscope.team;

/**
 * There is no such thing, or it belongs to a team that the caller is not in: from outside the two look the same, so that
 * nobody can find out what others have.
 */
public final class ThingNotFoundException extends RuntimeException {

    private static final String SENTENCE = "There is nothing here, or it belongs to a team that you are not in.";

    public ThingNotFoundException() {
        super(SENTENCE);
    }

    public ThingNotFoundException(Throwable cause) {
        super(SENTENCE, cause);
    }

    /** What to tell the person. */
    @Override
    public String getMessage() {
        return SENTENCE;
    }
}
