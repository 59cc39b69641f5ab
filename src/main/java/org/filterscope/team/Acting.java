package org.filterscope.team;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the server work on behalf of a person, with exactly this person's rights: for jobs in the background. */
@Component
public class Acting {

    private final Accounts accounts;

    Acting(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Does something as a person.
     *
     * @throws ThingNotFoundException when there is no such person, or the person was deactivated
     */
    public <T> T as(UserId user, Supplier<T> action) {
        AccountPrincipal principal = accounts.findById(user.value())
                .filter(Account::active)
                .map(AccountPrincipal::new)
                .orElseThrow(ThingNotFoundException::new);
        principal.eraseCredentials();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
