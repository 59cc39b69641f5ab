package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links by which people whom an administrator sends one choose a new password. */
@Component
class PasswordResets {

    private final JdbcClient database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Trail trail;
    private final TeamSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    PasswordResets(
            JdbcClient database,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Trail trail,
            TeamSettings settings,
            Clock clock,
            TransactionTemplate transactions) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Makes the password of an account useless at once, ends all its sessions, and lets a new one be chosen. */
    @Transactional(propagation = Propagation.MANDATORY)
    Reset begin(UserId user) {
        String token = Tokens.random();
        Instant expires = clock.instant().plus(settings.resetsLast());
        accounts.setPassword(user, passwords.ofNobody());
        sessions.endAndForget(user);
        database.sql("insert into password_reset (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(Tokens.hash(token), user.value(), Timestamp.from(expires))
                .update();
        return new Reset(token, expires);
    }

    /** Whose password a link replaces; nothing when it was used or is too old. */
    Optional<Account> find(String token) {
        return database.sql("select account_id from password_reset where token_hash = ? and expires_at > ?")
                .params(Tokens.hash(token), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.find(new UserId(id)))
                .filter(Account::active);
    }

    /**
     * Sets the new password.
     *
     * @throws RefusedException when the link was used or is too old, or the password is not good enough
     */
    UserId finish(String token, String password) {
        Account account = find(token).orElseThrow(PasswordResets::useless);
        String encoded = passwords.encoded(password, new Mail(account.mail()), new Name(account.name()));
        transactions.executeWithoutResult(_ -> set(token, account, encoded));
        return account.id();
    }

    private void set(String token, Account account, String encoded) {
        boolean first = database.sql("delete from password_reset where token_hash = ?")
                        .param(Tokens.hash(token))
                        .update()
                == 1;
        if (!first) {
            throw useless();
        }
        accounts.setPassword(account.id(), encoded);
        sessions.endAndForget(account.id());
        trail.recordOf(
                new SignedInUser(account.id(), account.name(), account.administrator()),
                Optional.empty(),
                "new password chosen",
                account.id().value(),
                account.mail());
    }

    /** Removes links that are too old. */
    int forgetExpired() {
        return database.sql("delete from password_reset where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static RefusedException useless() {
        return new RefusedException("This link was used already or is too old; ask an administrator for another one.");
    }

    /** A link's secret and how long it can be used. */
    record Reset(String token, Instant expires) {}
}
