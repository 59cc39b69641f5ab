package org.filterscope.team;

import java.util.List;
import java.util.Objects;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody with an account, for administrators. There is always an administrator who may sign in. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class PeopleAdministration {

    private static final String FOUND = "lower(name) like ? escape '!' or mail like ? escape '!'";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Memberships memberships;
    private final InvitationEnds invitations;
    private final RightsLock lock;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final Links links;
    private final Mails mails;
    private final Trail trail;
    private final TransactionTemplate transactions;

    PeopleAdministration(
            JdbcClient database,
            Accounts accounts,
            Memberships memberships,
            InvitationEnds invitations,
            RightsLock lock,
            Sessions sessions,
            PasswordResets resets,
            Links links,
            Mails mails,
            Trail trail,
            TransactionTemplate transactions) {
        this.database = database;
        this.accounts = accounts;
        this.memberships = memberships;
        this.invitations = invitations;
        this.lock = lock;
        this.sessions = sessions;
        this.resets = resets;
        this.links = links;
        this.mails = mails;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** Some of the people whose name or mail address contains a text, by name. */
    public List<AccountSummary> people(String text, int offset, int limit) {
        String pattern = Patterns.containing(text);
        return database
                .sql("select * from account where " + FOUND + " order by lower(name), id limit ? offset ?")
                .params(pattern, pattern, limit, offset)
                .query(Accounts::account)
                .list()
                .stream()
                .map(Account::summary)
                .toList();
    }

    /** How many people there are whose name or mail address contains a text. */
    public int count(String text) {
        String pattern = Patterns.containing(text);
        return database.sql("select count(*) from account where " + FOUND)
                .params(pattern, pattern)
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps a person from signing in and ends all sessions of this person at once.
     *
     * @throws RefusedException when the server would be left without an administrator, or a team without an owner
     */
    @Transactional
    public void deactivate(UserId user) {
        lock.take();
        Account account = existing(user);
        List<String> teams = memberships.ownedAlone(user);
        if (!teams.isEmpty()) {
            throw new RefusedException(account.name() + " alone owns " + String.join(", ", teams)
                    + "; give each of these teams another owner first.");
        }
        database.sql("update account set active = false where id = ?")
                .param(user.value())
                .update();
        requireAdministrator();
        sessions.endAndForget(user);
        invitations.of(user, account.name());
        trail.record("person deactivated", user.value(), account.mail());
    }

    /** Lets a deactivated person sign in again. */
    @Transactional
    public void reactivate(UserId user) {
        lock.take();
        Account account = existing(user);
        database.sql("update account set active = true where id = ?")
                .param(user.value())
                .update();
        trail.record("person reactivated", user.value(), account.mail());
    }

    /**
     * Says whether a person administers this server.
     *
     * @throws RefusedException when the server would be left without an administrator
     */
    @Transactional
    public void setAdministrator(UserId user, boolean administrator) {
        lock.take();
        Account account = existing(user);
        database.sql("update account set administrator = ? where id = ?")
                .params(administrator, user.value())
                .update();
        requireAdministrator();
        trail.record(
                administrator ? "administrator appointed" : "administrator dismissed", user.value(), account.mail());
    }

    /** Makes the password of a person useless at once, ends all sessions, and makes a link to choose a new one. */
    public SentLink resetPassword(UserId user) {
        Account account = existing(user);
        if (!account.active()) {
            throw new RefusedException(account.name() + " was deactivated; reactivate the account first.");
        }
        PasswordResets.Reset reset = Objects.requireNonNull(transactions.execute(_ -> {
            trail.record("password reset", user.value(), account.mail());
            return resets.begin(user);
        }));
        String link = links.to(TeamNavigation.passwordReset(reset.token()));
        // Whoever gets the mail may open the link at once, and a link that was never made must not be sent
        boolean mailed = mails.send(
                new Mail(account.mail()),
                "Choose a new password for Filterscope",
                "An administrator has reset your password for Filterscope.\n\n"
                        + "Open this link to choose a new one; it can be used once:\n" + link + "\n");
        return new SentLink(link, reset.expires(), mailed);
    }

    private Account existing(UserId user) {
        return accounts.find(user).orElseThrow(ThingNotFoundException::new);
    }

    private void requireAdministrator() {
        boolean administered = database.sql("select exists (select 1 from account where administrator and active)")
                .query(Boolean.class)
                .single();
        if (!administered) {
            throw new RefusedException("The server needs an administrator; appoint another person first.");
        }
    }
}
