package org.filterscope.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.transaction.support.TransactionOperations;

/** Signs a browser in by its cookie, when the person asked for it at an earlier sign-in. */
final class RememberMe extends AbstractRememberMeServices {

    /** The parameter that asks for it. */
    static final String ASKED = "remember";

    private final Accounts accounts;
    private final DemoAccounts samples;
    private final RememberedSignIns remembered;
    private final Sessions sessions;
    private final Trail trail;
    private final TransactionOperations transactions;

    RememberMe(
            Accounts accounts,
            DemoAccounts samples,
            RememberedSignIns remembered,
            Sessions sessions,
            Trail trail,
            TransactionOperations transactions,
            TeamSettings settings) {
        // The key only ties two parts within one request together; what is secret stands in the database
        super(Tokens.random(), new AccountUsers(accounts));
        this.accounts = accounts;
        this.samples = samples;
        this.remembered = remembered;
        this.sessions = sessions;
        this.trail = trail;
        this.transactions = transactions;
        setParameter(ASKED);
        setCookieName("filterscope-remembered");
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setTokenValiditySeconds(Math.toIntExact(settings.rememberFor().toSeconds()));
    }

    /** Whether a request brings anything by which somebody may be signed in. */
    boolean maySignIn(HttpServletRequest request) {
        return request.getSession(false) != null || extractRememberMeCookie(request) != null;
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof AccountPrincipal principal) {
            give(remembered.remember(principal.user().id()), request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        if (parts.length != 2) {
            throw new InvalidCookieException("not a cookie of this server");
        }
        return switch (remembered.use(new RememberedSignIns.Cookie(parts[0], parts[1]))) {
            case RememberedSignIns.Use.Renewed(UserId user, RememberedSignIns.Cookie next) -> {
                give(next, request, response);
                yield principal(user);
            }
            case RememberedSignIns.Use.Overlapping(UserId user) -> principal(user);
            case RememberedSignIns.Use.Stolen(UserId user) -> {
                endAll(user);
                throw new InvalidCookieException("used though it had been replaced");
            }
            case RememberedSignIns.Use.Unknown() -> throw new InvalidCookieException("forgotten or expired");
        };
    }

    private UserDetails principal(UserId user) {
        if (samples.mayNotSignIn(user)) {
            throw new InvalidCookieException("sample accounts are switched off");
        }
        return new AccountPrincipal(accounts.find(user).orElseThrow());
    }

    private void endAll(UserId user) {
        transactions.executeWithoutResult(_ -> {
            sessions.endAndForget(user);
            trail.recordOfNobody(
                    "remembered sign-in used twice",
                    user.value(),
                    accounts.find(user).map(Account::mail).orElse(""));
        });
    }

    private void give(RememberedSignIns.Cookie cookie, HttpServletRequest request, HttpServletResponse response) {
        setCookie(new String[] {cookie.series(), cookie.token()}, getTokenValiditySeconds(), request, response);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Optional.ofNullable(extractRememberMeCookie(request))
                .map(this::decodeCookie)
                .filter(parts -> parts.length == 2)
                .ifPresent(parts -> remembered.forget(new RememberedSignIns.Cookie(parts[0], parts[1])));
        super.logout(request, response, authentication);
    }
}
