package org.filterscope.team;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the people of a sample workspace, on a server that knows nobody yet. */
@Component
public class SampleStart {

    private final Accounts accounts;
    private final DemoAccounts shown;
    private final DemoGuard guard;
    private final TeamTable teams;
    private final Memberships memberships;
    private final Passwords passwords;
    private final RightsLock lock;
    private final Trail trail;

    SampleStart(
            Accounts accounts,
            DemoAccounts shown,
            DemoGuard guard,
            TeamTable teams,
            Memberships memberships,
            Passwords passwords,
            RightsLock lock,
            Trail trail) {
        this.accounts = accounts;
        this.shown = shown;
        this.guard = guard;
        this.teams = teams;
        this.memberships = memberships;
        this.passwords = passwords;
        this.lock = lock;
        this.trail = trail;
    }

    /**
     * Makes people and teams, and shows how to sign in as each on the page for signing in. Their passwords are taken as
     * they are, since everybody may read them.
     *
     * @return what was made, or nothing when there is any account already: then nothing is changed
     */
    @Transactional
    public Optional<SamplePeople> make(List<SamplePerson> people, List<SampleTeam> sampleTeams) {
        lock.take();
        if (accounts.any()) {
            return Optional.empty();
        }
        guard.require();
        // A password that everybody knows need not be encoded, slowly, once for each who has it
        Map<String, String> encoded = new HashMap<>();
        Map<String, UserId> byMail = new LinkedHashMap<>();
        for (SamplePerson person : people) {
            UserId id = accounts.add(
                    new Mail(person.mail()),
                    new Name(person.name()),
                    encoded.computeIfAbsent(person.password(), passwords::encodedUnchecked),
                    person.administrator());
            shown.add(id, byMail.size(), person);
            byMail.put(person.mail(), id);
            trail.recordOfNobody("sample account made", id.value(), person.mail());
        }
        Map<String, TeamId> byTeamName = new LinkedHashMap<>();
        sampleTeams.forEach(team -> byTeamName.put(team.name(), make(team, byMail)));
        return Optional.of(new SamplePeople(byMail, byTeamName));
    }

    /** How to sign in as the people of the sample workspace, as long as they can be used like this. */
    public List<SampleAccount> accounts() {
        return shown.shown();
    }

    private TeamId make(SampleTeam team, Map<String, UserId> byMail) {
        String owner = team.members().entrySet().stream()
                .filter(member -> member.getValue() == Role.OWNER)
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElseThrow();
        TeamId id = teams.add(new Name(team.name()), Objects.requireNonNull(byMail.get(owner)));
        team.members().forEach((mail, role) -> memberships.add(id, Objects.requireNonNull(byMail.get(mail)), role));
        return id;
    }
}
