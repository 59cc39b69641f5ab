package org.filterscope.team;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.filterscope.page.LocaleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Component;

/** Says why the latest attempt to sign in failed, and what to do. */
@Component
class SignInProblem {

    private final Clock clock;

    SignInProblem(Clock clock) {
        this.clock = clock;
    }

    /** The sentence for the session of the current page. */
    String sentence() {
        return sentence(Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map(SignInProblem::fault)
                .orElse(null));
    }

    String sentence(@Nullable Object fault) {
        return switch (fault) {
            case TooManyAttemptsException tooMany -> wait(Duration.between(clock.instant(), tooMany.until()));
            case SampleAccountsOffException _ ->
                "This is a sample account, and this server is no demo any more; start it once more as a demo and change"
                        + " the password there, or ask an administrator for a link to choose another one.";
            case DisabledException _ -> "This account was deactivated; ask an administrator.";
            case null, default ->
                "Mail address or password is wrong; try again. After several failures each attempt has to wait longer.";
        };
    }

    private static @Nullable Object fault(WrappedSession session) {
        return session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    private static String wait(Duration left) {
        if (!left.isPositive()) {
            return "There were too many attempts; you may try again now.";
        }
        long seconds = left.plusMillis(999).toSeconds();
        return "There were too many attempts; try again in "
                + (seconds <= 90
                        ? LocaleText.count(seconds, "second", "seconds")
                        : LocaleText.count((seconds + 59) / 60, "minute", "minutes"))
                + ".";
    }
}
