package org.filterscope.team;

import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of a server that knows nobody yet. Where others can reach the server, only who sees its
 * console may do so: the code that is printed there is asked for.
 */
@Component
public class FirstStart {

    private final Accounts accounts;
    private final TeamTable teams;
    private final Passwords passwords;
    private final RightsLock lock;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Optional<String> code;

    FirstStart(
            Accounts accounts,
            TeamTable teams,
            Passwords passwords,
            RightsLock lock,
            Trail trail,
            TransactionTemplate transactions,
            Reach reach) {
        this.accounts = accounts;
        this.teams = teams;
        this.passwords = passwords;
        this.lock = lock;
        this.trail = trail;
        this.transactions = transactions;
        this.code = reach.beyondThisComputer() ? Optional.of(Tokens.random()) : Optional.empty();
    }

    /** What has to be given to make the first administrator; nothing when nothing has to be, or there is one. */
    public Optional<String> code() {
        return code.filter(_ -> needed());
    }

    /** Whether there are no accounts yet. */
    public boolean needed() {
        return !accounts.any();
    }

    /**
     * Makes the administrator, who owns the first team.
     *
     * @throws RefusedException when there is an account already, or when something that was given cannot be used
     */
    UserId makeAdministrator(String mail, String name, String password, String team, String givenCode) {
        if (!code.map(expected -> Tokens.equal(expected, givenCode.strip())).orElse(true)) {
            throw new RefusedException(
                    "This is not the code; look for it on the console where the server was started, and copy all of it.");
        }
        Mail address = new Mail(mail);
        Name person = new Name(name);
        Name teamName = new Name(team);
        // Slow on purpose, so not while a connection to the database is held
        String encoded = passwords.encoded(password, address, person);
        return transactions.execute(_ -> make(address, person, encoded, teamName));
    }

    private UserId make(Mail address, Name person, String encoded, Name teamName) {
        lock.take();
        if (accounts.any()) {
            throw new RefusedException("Somebody has set this server up meanwhile; sign in, or ask for an invitation.");
        }
        UserId id = accounts.add(address, person, encoded, true);
        SignedInUser administrator = new SignedInUser(id, person.text(), true);
        trail.recordOf(administrator, Optional.empty(), "first administrator made", id.value(), address.text());
        TeamId first = teams.add(teamName, id);
        trail.recordOf(administrator, Optional.of(first), "team created", first.value(), teamName.text());
        return id;
    }
}
