package org.filterscope.team;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares the session of each request with the account: what was ended on another node ends here, and a changed name or
 * rank takes effect. It costs one read by primary key.
 */
final class SessionCheck extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;
    private final LiveSessions live;

    SessionCheck(Accounts accounts, Sessions sessions, LiveSessions live) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.live = live;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            compare(principal, session);
        }
        chain.doFilter(request, response);
    }

    private void compare(AccountPrincipal principal, HttpSession session) {
        Optional<Account> now = accounts.find(principal.user().id())
                .filter(account -> account.active() && account.sessionStamp() == principal.sessionStamp());
        if (now.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (!new AccountPrincipal(now.get()).user().equals(principal.user())) {
            sessions.fill(session, now.get());
        } else {
            live.seen(now.get().id(), session);
        }
    }
}
