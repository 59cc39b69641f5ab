package org.filterscope.storage;

import java.time.Duration;
import java.util.Objects;

/**
 * The file store cannot be reached now; later it may be. The message is one sentence for people. Whoever works in the
 * background may try again after a while, and nothing was lost.
 */
public final class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** After how long it makes sense to try again. */
    public static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    StorageUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * For a store that does not do what it is asked.
     *
     * @param where which one
     * @param reason what is known of it
     */
    static StorageUnavailableException of(String where, String reason, Throwable cause) {
        return new StorageUnavailableException(
                "The file store " + where + " cannot be used at the moment (" + reason
                        + "); it is tried again, and an administrator should see whether it runs.",
                cause);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
