package org.filterscope.team;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many passwords were tried; nobody may try before a certain time. */
final class TooManyAttemptsException extends AuthenticationException {

    private final Instant until;

    TooManyAttemptsException(Instant until) {
        super("too many attempts until " + until);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
