package org.filterscope.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.team.Role;
import org.filterscope.team.SamplePerson;
import org.filterscope.team.SampleTeam;

/** The people of the sample workspace, each for trying another kind of rights. Their password is known to everybody. */
public enum SampleRole {
    OWNER("Owner of the team: may do everything in it", "Olivia Brandt", "owner", SampleRole.TEAM, Role.OWNER),
    EDITOR("Editor: imports, explains, makes subsets", "Emil Okafor", "editor", SampleRole.TEAM, Role.EDITOR),
    READER("Reader: looks at everything of the team", "Rosa Lindgren", "reader", SampleRole.TEAM, Role.READER),
    STRANGER("Member of another team: sees nothing of it", "Sam Duval", "stranger", SampleRole.ELSEWHERE, Role.OWNER),
    ADMINISTRATOR("Administrator: people, teams, storage; in no team", "Ada Moreau", "admin");

    /** Their password, all the same. */
    public static final String PASSWORD = "emoji-demo";

    static final String TEAM = "Demo";
    static final String ELSEWHERE = "Elsewhere";

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts and a truth value
    private final SamplePerson person;

    private final Optional<String> team;
    private final Optional<Role> role;

    SampleRole(String who, String name, String mail) {
        person = new SamplePerson(who, name, mail + "@example.org", PASSWORD, true);
        team = Optional.empty();
        role = Optional.empty();
    }

    SampleRole(String who, String name, String mail, String team, Role role) {
        person = new SamplePerson(who, name, mail + "@example.org", PASSWORD, false);
        this.team = Optional.of(team);
        this.role = Optional.of(role);
    }

    /** The address with which this person signs in. */
    public String mail() {
        return person.mail();
    }

    static List<SamplePerson> people() {
        return Arrays.stream(values()).map(each -> each.person).toList();
    }

    static List<SampleTeam> teams() {
        Map<String, Map<String, Role>> members = Arrays.stream(values())
                .filter(each -> each.team.isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.team.orElseThrow(),
                        Collectors.toMap(SampleRole::mail, each -> each.role.orElseThrow())));
        return members.entrySet().stream()
                .map(team -> new SampleTeam(team.getKey(), team.getValue()))
                .toList();
    }
}
