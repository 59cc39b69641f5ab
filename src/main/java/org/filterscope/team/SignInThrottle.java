package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows the guessing of passwords down: after a few failures each further one doubles the time until the next attempt, for
 * the account from one address of a connection, and for that address. The account as a whole waits only after many
 * failures and never for long: else anybody could keep its owner out by typing wrong passwords. An attempt counts as a failure from its beginning until it succeeds,
 * so that many at once gain nothing; and it counts for accounts that do not exist too, so that nobody learns which do. The
 * counts are kept in the database and survive restarts.
 */
@Component
class SignInThrottle {

    private static final Pace ACCOUNT_FROM_ADDRESS = new Pace(5, Duration.ofMinutes(15));
    private static final Pace ACCOUNT = new Pace(200, Duration.ofSeconds(20));
    private static final Pace ADDRESS = new Pace(30, Duration.ofHours(1));
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    SignInThrottle(JdbcClient database, PlatformTransactionManager transactionManager, Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactionManager);
        // An attempt counts even if what it belongs to is rolled back
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Begins an attempt, or says until when none is allowed.
     *
     * @param address of the connection; empty when somebody who is signed in gives the password again
     */
    Optional<Instant> begin(String mail, String address) {
        sweep();
        Map<String, Pace> subjects = subjects(mail, address);
        subjects.keySet().forEach(this::keep);
        return transactions.execute(_ -> {
            Instant now = clock.instant();
            Map<String, Count> counts = new LinkedHashMap<>();
            // in the same order for all, so that no two attempts wait for each other
            subjects.keySet().forEach(subject -> counts.put(subject, lock(subject)));
            Optional<Instant> latest = counts.values().stream()
                    .map(Count::waitUntil)
                    .filter(now::isBefore)
                    .max(Instant::compareTo);
            if (latest.isEmpty()) {
                counts.forEach((subject, count) ->
                        fail(subject, count, subjects.getOrDefault(subject, ACCOUNT_FROM_ADDRESS), now));
            }
            return latest;
        });
    }

    /** Ends an attempt that succeeded: it was no failure after all. */
    void succeeded(String mail, String address) {
        transactions.executeWithoutResult(_ -> {
            database.sql("delete from sign_in_attempts where subject = ?")
                    .param(accountFrom(mail, address))
                    .update();
            List.of(account(mail), ClientAddress.subject(address))
                    .forEach(subject -> database.sql(
                                    "update sign_in_attempts set failures = failures - 1, wait_until = ?"
                                            + " where subject = ? and failures > 0")
                            .params(Timestamp.from(clock.instant()), subject)
                            .update());
        });
    }

    private static Map<String, Pace> subjects(String mail, String address) {
        Map<String, Pace> subjects = new LinkedHashMap<>();
        subjects.put(accountFrom(mail, address), ACCOUNT_FROM_ADDRESS);
        subjects.put(account(mail), ACCOUNT);
        if (!address.isEmpty()) {
            subjects.put(ClientAddress.subject(address), ADDRESS);
        }
        return subjects;
    }

    private static String accountFrom(String mail, String address) {
        String from = address.isEmpty() ? "a session" : ClientAddress.subject(address);
        return "account from " + Tokens.hash(Mail.normal(mail) + " " + from);
    }

    private static String account(String mail) {
        return "account " + Tokens.hash(Mail.normal(mail));
    }

    private void keep(String subject) {
        boolean there = database.sql("select exists (select 1 from sign_in_attempts where subject = ?)")
                .param(subject)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        try {
            Timestamp now = Timestamp.from(clock.instant());
            transactions.executeWithoutResult(_ -> database.sql(
                            "insert into sign_in_attempts (subject, failures, latest_at, wait_until) values (?, 0, ?, ?)")
                    .params(subject, now, now)
                    .update());
        } catch (DuplicateKeyException _) {
            // another attempt was faster, and its row serves both
        }
    }

    private Count lock(String subject) {
        return database.sql("select failures, latest_at, wait_until from sign_in_attempts where subject = ? for update")
                .param(subject)
                .query((row, _) -> new Count(
                        row.getInt("failures"),
                        row.getTimestamp("latest_at").toInstant(),
                        row.getTimestamp("wait_until").toInstant()))
                .optional()
                .orElseGet(() -> new Count(0, clock.instant(), clock.instant()));
    }

    private void fail(String subject, Count before, Pace pace, Instant now) {
        int failures = before.latestAt().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : before.failures() + 1;
        database.sql("update sign_in_attempts set failures = ?, latest_at = ?, wait_until = ? where subject = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(now.plus(pace.after(failures))), subject)
                .update();
    }

    /** Drops old counts at most once an hour: whoever invents addresses must not fill the table for ever. */
    private void sweep() {
        Instant now = clock.instant();
        Instant before = swept.get();
        if (before.plus(Duration.ofHours(1)).isBefore(now) && swept.compareAndSet(before, now)) {
            transactions.executeWithoutResult(_ -> database.sql("delete from sign_in_attempts where latest_at < ?")
                    .param(Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                    .update());
        }
    }

    private record Count(int failures, Instant latestAt, Instant waitUntil) {}

    /** How fast waiting times grow: none for the first failures, then 5 s, 10 s, 20 s, … up to a longest. */
    record Pace(int free, Duration longest) {

        private static final Duration FIRST = Duration.ofSeconds(5);
        private static final int MOST_DOUBLINGS = 20;

        Duration after(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
