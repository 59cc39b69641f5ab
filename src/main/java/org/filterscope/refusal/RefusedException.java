package org.filterscope.refusal;

/**
 * What the user gave cannot be used. The message is one sentence that says what is wrong and what to do; it is shown as it is.
 */
public final class RefusedException extends RuntimeException {

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
