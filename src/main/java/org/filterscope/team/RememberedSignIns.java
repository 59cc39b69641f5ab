package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that may come back without a password. Each has a series that stays and a token that is replaced at every use;
 * both are kept as hashes. A token that was replaced before shows that two browsers use the same series: one has stolen it.
 */
@Component
class RememberedSignIns {

    /** Requests that a browser sends at the same time may all carry the token that the first of them replaces. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TeamSettings settings;
    private final Clock clock;

    RememberedSignIns(JdbcClient database, TeamSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Remembers a browser and returns what its cookie holds; those that stayed away too long are forgotten. */
    @Transactional
    Cookie remember(UserId user) {
        database.sql("delete from remembered_sign_in where account_id = ? and renewed_at <= ?")
                .params(user.value(), Timestamp.from(clock.instant().minus(settings.rememberFor())))
                .update();
        Cookie cookie = new Cookie(Tokens.random(), Tokens.random());
        database.sql("""
                        insert into remembered_sign_in (series_hash, account_id, token_hash, previous_hash, renewed_at)
                        values (?, ?, ?, '', ?)""")
                .params(Tokens.hash(cookie.series()), user.value(), Tokens.hash(cookie.token()), now())
                .update();
        return cookie;
    }

    /** Uses a cookie: the answer says whose it is and what replaces it. */
    @Transactional
    Use use(Cookie cookie) {
        Instant oldest = clock.instant().minus(settings.rememberFor());
        Optional<UserId> user = database.sql(
                        "select account_id from remembered_sign_in where series_hash = ? and renewed_at > ? for update")
                .params(Tokens.hash(cookie.series()), Timestamp.from(oldest))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
        if (user.isEmpty()) {
            return new Use.Unknown();
        }
        Cookie next = new Cookie(cookie.series(), Tokens.random());
        if (replace(cookie, next)) {
            return new Use.Renewed(user.get(), next);
        }
        return wasReplacedJustNow(cookie) ? new Use.Overlapping(user.get()) : new Use.Stolen(user.get());
    }

    private boolean replace(Cookie cookie, Cookie next) {
        return database.sql("""
                        update remembered_sign_in set previous_hash = token_hash, token_hash = ?, renewed_at = ?
                        where series_hash = ? and token_hash = ?""")
                        .params(
                                Tokens.hash(next.token()),
                                now(),
                                Tokens.hash(cookie.series()),
                                Tokens.hash(cookie.token()))
                        .update()
                == 1;
    }

    private boolean wasReplacedJustNow(Cookie cookie) {
        return database.sql("""
                        select exists (select 1 from remembered_sign_in
                        where series_hash = ? and previous_hash = ? and renewed_at > ?)""")
                .params(
                        Tokens.hash(cookie.series()),
                        Tokens.hash(cookie.token()),
                        Timestamp.from(clock.instant().minus(OVERLAP)))
                .query(Boolean.class)
                .single();
    }

    /** Forgets the browser with this cookie. */
    void forget(Cookie cookie) {
        database.sql("delete from remembered_sign_in where series_hash = ?")
                .param(Tokens.hash(cookie.series()))
                .update();
    }

    /** Forgets all browsers of a person. */
    void forget(UserId user) {
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(user.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** What a browser holds. */
    record Cookie(String series, String token) {}

    /** What came of a cookie. */
    sealed interface Use {

        /** It is valid, and the browser gets the next one. */
        record Renewed(UserId user, Cookie next) implements Use {}

        /** Another request of the same browser has just renewed it. */
        record Overlapping(UserId user) implements Use {}

        /** It was renewed long ago: the browser, or the one that renewed it, is not the person's. */
        record Stolen(UserId user) implements Use {}

        /** It was forgotten or has expired. */
        record Unknown() implements Use {}
    }
}
