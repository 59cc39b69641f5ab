package org.filterscope.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Begins and ends sessions. They end when the change that ends them is committed: on this node at once, open pages
 * included, and on others at their next request, when the account's stamp is another one than the session's.
 */
@Component
class Sessions {

    private final JdbcClient database;
    private final Accounts accounts;
    private final LiveSessions live;
    private final RememberedSignIns remembered;

    Sessions(JdbcClient database, Accounts accounts, LiveSessions live, RememberedSignIns remembered) {
        this.database = database;
        this.accounts = accounts;
        this.live = live;
        this.remembered = remembered;
    }

    /** Ends all sessions of a person; whoever is remembered may come back without a password. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UserId user) {
        stamp(user);
        afterCommit(() -> live.end(user, Optional.empty()));
    }

    /** Ends all sessions of a person, and lets nobody come back without the password. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAndForget(UserId user) {
        remembered.forget(user);
        end(user);
    }

    /** As {@link #endAndForget}, but for the session in which the caller asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endOthers(UserId user) {
        remembered.forget(user);
        stamp(user);
        Optional<HttpSession> mine = currentRequest().map(request -> request.getSession(false));
        afterCommit(() -> {
            mine.ifPresent(session -> accounts.find(user).ifPresent(account -> fill(session, account)));
            live.end(user, mine);
        });
    }

    /** Lets whoever sent a request be signed in as somebody, in a session with a new id. */
    void begin(UserId user, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        fill(session, accounts.find(user).orElseThrow());
    }

    /** Writes an account as it is now into a session, for the current request as well. */
    void fill(HttpSession session, Account account) {
        AccountPrincipal principal = new AccountPrincipal(account);
        principal.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
        live.seen(account.id(), session);
    }

    private void stamp(UserId user) {
        database.sql("update account set session_stamp = session_stamp + 1 where id = ?")
                .param(user.value())
                .update();
    }

    private static Optional<HttpServletRequest> currentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
