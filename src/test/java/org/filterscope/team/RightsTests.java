package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.team.ServiceWalk.Answer;
import org.filterscope.team.ServiceWalk.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Who may call what, found out by calling everything as everybody; {@code docs/rights.md} is what came of it. Run with
 * {@code -Dfilterscope.write-documents=true} to write it anew.
 */
@WorkspaceTest
@AutoConfigureMockMvc
@Import(ServiceWalk.Stops.class)
class RightsTests {

    private static final Path DOCUMENT = Path.of("docs", "rights.md");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    private final Map<String, Optional<UserId>> callers = new LinkedHashMap<>();

    @BeforeEach
    void one_caller_of_each_kind() {
        TeamId team = people.aTeam();
        ServiceWalk.Stops.team = team;
        callers.put("owner", Optional.of(people.aMember(team, Role.OWNER)));
        callers.put("editor", Optional.of(people.aMember(team, Role.EDITOR)));
        callers.put("reader", Optional.of(people.aMember(team, Role.READER)));
        callers.put("other team", Optional.of(people.aMember(people.aTeam(), Role.OWNER)));
        callers.put("administrator", Optional.of(people.anAdministrator()));
        callers.put("nobody", Optional.empty());
    }

    @Test
    void every_service_and_endpoint_has_a_rule() {
        List<Door> doors = new ServiceWalk(context).doors();

        assertThat(doors).isNotEmpty();
        assertThat(doors)
                .filteredOn(
                        door -> RightsAdvice.ruleFor(door.method(), door.type()).isEmpty())
                .extracting(Door::name)
                .as("public methods without @AllowedTo")
                .isEmpty();
    }

    @Test
    void every_rule_about_a_team_says_of_which() {
        assertThat(new ServiceWalk(context).doors())
                .filteredOn(door -> rule(door).role().isPresent())
                .filteredOn(door -> java.util.Arrays.stream(door.method().getParameterTypes())
                        .noneMatch(OwnedId.class::isAssignableFrom))
                .extracting(Door::name)
                .as("methods for members of a team that do not say of which")
                .isEmpty();
    }

    @Test
    void everybody_is_let_through_and_refused_as_the_rules_say() {
        ServiceWalk walk = new ServiceWalk(context);
        for (Door door : walk.doors()) {
            callers.forEach((who, caller) -> assertThat(knock(walk, door, caller))
                    .as("%s calls %s", who, door.name())
                    .isEqualTo(expected(rule(door), who)));
        }
    }

    @Test
    void the_documentation_shows_who_may_do_what() throws IOException {
        String table = document();
        if (Boolean.getBoolean("filterscope.write-documents")) {
            Files.writeString(DOCUMENT, table);
        }

        assertThat(DOCUMENT)
                .as("run ./filterscope test -Dtest=RightsTests -Dfilterscope.write-documents=true")
                .content()
                .isEqualTo(table);
    }

    private String document() {
        ServiceWalk walk = new ServiceWalk(context);
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Written by a test that calls every service and endpoint as each of these people. *no*: refused, since the
                role is too small; *hidden*: answered as if there were no such thing; *sign in*: nobody is signed in.
                An administrator who is not in the team is treated like anybody else who is not.
                """);
        Map<String, List<Door>> rooms = walk.doors().stream()
                .collect(Collectors.groupingBy(Door::room, LinkedHashMap::new, Collectors.toList()));
        rooms.forEach((room, doors) -> {
            text.append("\n## ").append(room).append("\n\n| call | ");
            text.append(String.join(" | ", callers.keySet())).append(" |\n|---|");
            text.append("---|".repeat(callers.size())).append('\n');
            List<String> rows = new ArrayList<>();
            for (Door door : doors) {
                rows.add("| " + door.name() + " | "
                        + callers.values().stream()
                                .map(caller -> knock(walk, door, caller).word())
                                .collect(Collectors.joining(" | "))
                        + " |\n");
            }
            rows.stream().distinct().forEach(text::append);
        });
        return text.toString();
    }

    private Answer knock(ServiceWalk walk, Door door, Optional<UserId> caller) {
        return caller.map(user -> people.as(user, () -> walk.knock(door))).orElseGet(() -> walk.knock(door));
    }

    private static Who rule(Door door) {
        return RightsAdvice.ruleFor(door.method(), door.type()).orElseThrow().value();
    }

    private static Answer expected(Who rule, String who) {
        if (rule == Who.EVERYONE) {
            return Answer.ALLOWED;
        }
        if (who.equals("nobody")) {
            return Answer.SIGN_IN;
        }
        return switch (rule) {
            case EVERYONE, SIGNED_IN -> Answer.ALLOWED;
            case ADMINISTRATOR -> who.equals("administrator") ? Answer.ALLOWED : Answer.NOT_ALLOWED;
            case READER -> ofRole(who, List.of("owner", "editor", "reader"));
            case EDITOR -> ofRole(who, List.of("owner", "editor"));
            case OWNER -> ofRole(who, List.of("owner"));
        };
    }

    private static Answer ofRole(String who, List<String> allowed) {
        if (allowed.contains(who)) {
            return Answer.ALLOWED;
        }
        return List.of("editor", "reader").contains(who) ? Answer.NOT_ALLOWED : Answer.HIDDEN;
    }
}
