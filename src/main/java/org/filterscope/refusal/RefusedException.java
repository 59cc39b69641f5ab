package org.filterscope.refusal;

import java.util.Objects;

/**
 * What the user gave cannot be used. The message is one sentence that says what is wrong and what to do; it is shown as it is.
 */
public sealed class RefusedException extends RuntimeException permits UnavailableException {

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
