package org.filterscope.team;

import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The caller's own account. */
@Service
@AllowedTo(Who.SIGNED_IN)
public class MyAccount {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final Trail trail;
    private final TransactionTemplate transactions;

    MyAccount(
            Accounts accounts,
            Memberships memberships,
            Passwords passwords,
            SignInThrottle throttle,
            Sessions sessions,
            Trail trail,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** The caller's account as it is now. */
    public AccountSummary get() {
        return mine().summary();
    }

    /** Changes how the caller is shown to others, and tells all teams of the caller so. */
    @Transactional
    public void rename(String name) {
        Name checked = new Name(name);
        Account account = mine();
        accounts.rename(account.id(), checked);
        String change = account.name() + " to " + checked.text();
        trail.record("account renamed", account.id().value(), change);
        memberships
                .teamsOf(account.id())
                .forEach(team ->
                        trail.record(team, "account renamed", account.id().value(), change));
    }

    /**
     * Replaces the caller's password and ends all other sessions of the caller.
     *
     * @throws RefusedException when the current password is another one, or the new one is not good enough
     */
    public void changePassword(String current, String next) {
        Account account = mine();
        require(account, current);
        // Slow on purpose, so not while a connection to the database is held
        String encoded = passwords.encoded(next, new Mail(account.mail()), new Name(account.name()));
        transactions.executeWithoutResult(_ -> {
            accounts.setPassword(account.id(), encoded);
            sessions.endOthers(account.id());
            trail.record("password changed", account.id().value(), account.mail());
        });
    }

    /**
     * Makes sure that it is the caller who does something of weight, and not somebody at an open computer.
     *
     * @throws RefusedException when the password is another one
     */
    public void confirm(String password) {
        require(mine(), password);
    }

    private void require(Account account, String password) {
        if (throttle.begin(account.mail(), "").isPresent()) {
            throw new RefusedException("Too many wrong passwords; wait a while and try again.");
        }
        if (!passwords.match(password, account.passwordHash())) {
            trail.record("wrong current password", account.id().value(), account.mail());
            throw new RefusedException("The current password is another one; type it again.");
        }
        throttle.succeeded(account.mail(), "");
    }

    /** Ends all sessions of the caller but this one, and forgets all browsers that may come back without a password. */
    @Transactional
    public void signOutElsewhere() {
        Account account = mine();
        sessions.endOthers(account.id());
        trail.record("signed out elsewhere", account.id().value(), account.mail());
    }

    private Account mine() {
        return accounts.find(SignedInUser.require().id()).orElseThrow(ThingNotFoundException::new);
    }
}
