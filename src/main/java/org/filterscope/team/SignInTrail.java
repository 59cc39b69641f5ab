package org.filterscope.team;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Writes who signed in and out into the trail. */
@Component
class SignInTrail {

    private final Trail trail;

    SignInTrail(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        boolean remembered = event.getAuthentication() instanceof RememberMeAuthenticationToken;
        record(event.getAuthentication(), remembered ? "came back" : "signed in");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(event.getAuthentication(), "signed out");
    }

    private void record(Authentication authentication, String action) {
        if (authentication.getPrincipal() instanceof AccountPrincipal principal) {
            SignedInUser user = principal.user();
            trail.recordOf(user, Optional.empty(), action, user.id().value(), principal.getUsername());
        }
    }
}
