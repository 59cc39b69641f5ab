package org.filterscope.team;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sessions on this node, by whose they are. */
@Component
class LiveSessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    private static final int SIGNED_IN_SECONDS =
            Math.toIntExact(Duration.ofHours(8).toSeconds());

    private final Map<UserId, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    void seen(UserId user, HttpSession session) {
        // Those of nobody end soon, as the settings say: anybody can begin as many as they like
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        sessions.computeIfAbsent(user, _ -> ConcurrentHashMap.newKeySet()).add(session);
    }

    /** Ends the sessions of a person at once, open pages included, but for the one to keep. */
    void end(UserId user, Optional<HttpSession> kept) {
        for (HttpSession session : sessions.getOrDefault(user, Set.of())) {
            if (!kept.filter(session::equals).isPresent()) {
                invalidate(session);
            }
        }
    }

    private void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("A session to be ended had ended by itself", e);
            forget(session);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    private void forget(HttpSession session) {
        sessions.values().forEach(some -> some.remove(session));
        sessions.values().removeIf(Set::isEmpty);
    }
}
