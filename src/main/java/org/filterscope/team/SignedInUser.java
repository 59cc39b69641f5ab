package org.filterscope.team;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person on whose behalf something is done.
 *
 * @param id the person's account
 * @param name how the person is shown to others
 * @param administrator whether the person administers this server
 */
public record SignedInUser(UserId id, String name, boolean administrator) {

    /** The person the current thread works for, if any. */
    public static Optional<SignedInUser> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /**
     * The person the current thread works for.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public static SignedInUser require() {
        return current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Sign in first."));
    }
}
