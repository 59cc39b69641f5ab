package org.filterscope.team;

import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator of a server that knows nobody yet. */
@Component
public class FirstStart {

    private final Accounts accounts;
    private final TeamTable teams;
    private final Passwords passwords;
    private final RightsLock lock;
    private final Trail trail;

    FirstStart(Accounts accounts, TeamTable teams, Passwords passwords, RightsLock lock, Trail trail) {
        this.accounts = accounts;
        this.teams = teams;
        this.passwords = passwords;
        this.lock = lock;
        this.trail = trail;
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
    @Transactional
    UserId makeAdministrator(String mail, String name, String password, String team) {
        Mail address = new Mail(mail);
        Name person = new Name(name);
        Name teamName = new Name(team);
        String encoded = passwords.encoded(password, address, person);
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
