package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
class TrailTests {

    @Autowired
    private Trail trail;

    @Autowired
    private MyAccount account;

    @Autowired
    private Projects projects;

    @Autowired
    private Refusals refusals;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private TrailReading reading;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();

    @BeforeEach
    void a_team_with_an_owner() {
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_an_entry() {
        record("dataset imported", "birds.zip");

        assertThatThrownBy(() -> database.sql("update trail_entry set actor_name = 'me' where team_id = ?")
                        .param(team.value())
                        .update())
                .rootCause()
                .hasMessageContaining("can be neither changed nor deleted");
        assertThatThrownBy(() -> database.sql("delete from trail_entry where team_id = ?")
                        .param(team.value())
                        .update())
                .rootCause()
                .hasMessageContaining("can be neither changed nor deleted");
        if (DatabaseUnderTest.onPostgres()) {
            assertThatThrownBy(() -> database.sql("truncate table trail_entry").update())
                    .rootCause()
                    .hasMessageContaining("can be neither changed nor deleted");
        }
        assertThat(read(TrailFilter.ALL)).hasSize(1);
    }

    @Test
    void entries_are_read_in_pieces_without_gap_or_overlap() {
        IntStream.range(0, 2 * TrailReading.PIECE + 1).forEach(number -> record("dataset imported", "set " + number));

        List<TrailEntry> first = read(TrailFilter.ALL);
        List<TrailEntry> second = read(TrailFilter.ALL, first.getLast().number());
        List<TrailEntry> third = read(TrailFilter.ALL, second.getLast().number());

        assertThat(first)
                .hasSize(TrailReading.PIECE)
                .first()
                .extracting(TrailEntry::thingName)
                .isEqualTo("set 200");
        assertThat(second).hasSize(TrailReading.PIECE);
        assertThat(third).extracting(TrailEntry::thingName).containsExactly("set 0");
    }

    @Test
    void entries_are_chosen_by_person_action_thing_and_time() {
        record("dataset imported", "birds 100%.zip");
        record("model imported", "net.zip");
        Instant now = read(TrailFilter.ALL).getFirst().happenedAt();

        assertThat(names(new TrailFilter(owner.toString().substring(3, 9), "", "", Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(names(new TrailFilter("nobody at all", "", "", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(names(new TrailFilter("", "model imported", "", Optional.empty(), Optional.empty())))
                .containsExactly("net.zip");
        assertThat(names(new TrailFilter("", "", "100%", Optional.empty(), Optional.empty())))
                .containsExactly("birds 100%.zip");
        assertThat(names(new TrailFilter("", "", "", Optional.of(now.plusSeconds(1)), Optional.empty())))
                .isEmpty();
        assertThat(names(new TrailFilter("", "", "", Optional.of(now), Optional.of(now.plusSeconds(1)))))
                .contains("net.zip");
        assertThat(people.as(owner, () -> reading.actionsOfTeam(team)))
                .containsExactly("dataset imported", "model imported");
    }

    @Test
    void a_team_shows_its_own_trail_only_and_only_to_its_owners() {
        record("dataset imported", "birds.zip");
        TeamId other = people.aTeam();
        UserId editor = people.aMember(team, Role.EDITOR);
        UserId stranger = people.aMember(other, Role.OWNER);

        assertThat(people.as(stranger, () -> reading.ofTeam(other, TrailFilter.ALL, Long.MAX_VALUE)))
                .isEmpty();
        assertThatThrownBy(() -> people.as(editor, () -> reading.ofTeam(team, TrailFilter.ALL, Long.MAX_VALUE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> reading.ofTeam(team, TrailFilter.ALL, Long.MAX_VALUE)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(people.as(people.anAdministrator(), () -> reading.ofServer(TrailFilter.ALL, Long.MAX_VALUE)))
                .anyMatch(entry -> entry.thingName().equals("birds.zip"));
    }

    @Test
    void a_refusal_is_in_the_trail_of_the_team() {
        UserId editor = people.aMember(team, Role.EDITOR);

        assertThatThrownBy(() -> people.as(editor, () -> reading.actionsOfTeam(team)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(read(TrailFilter.ALL))
                .extracting(TrailEntry::action, TrailEntry::thingName, TrailEntry::thing)
                .containsExactly(tuple("refused", "TrailReading.actionsOfTeam", Optional.of(team.value())));
    }

    @Test
    void the_owners_of_a_thing_learn_who_of_another_team_tried_to_reach_it() {
        ProjectId project = people.aProject(team);
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThatThrownBy(() -> people.as(stranger, () -> projects.get(project)))
                .isInstanceOf(ThingNotFoundException.class);

        assertThat(read(TrailFilter.ALL))
                .extracting(TrailEntry::actorMail, TrailEntry::action, TrailEntry::thing)
                .containsExactly(tuple(people.mailOf(stranger), "refused", Optional.of(project.value())));
    }

    @Test
    void equal_refusals_of_one_person_within_a_minute_are_counted_in_one_entry() {
        UserId editor = people.aMember(team, Role.EDITOR);
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> people.as(editor, () -> reading.actionsOfTeam(team)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(names(TrailFilter.ALL)).containsExactly("TrailReading.actionsOfTeam");

        clock.advance(Duration.ofSeconds(61));
        refusals.writeEnded();

        assertThat(names(TrailFilter.ALL))
                .containsExactly(
                        "TrailReading.actionsOfTeam (49 more times within a minute)", "TrailReading.actionsOfTeam");
    }

    @Test
    void whoever_takes_the_name_of_another_is_told_apart_by_the_mail_address_and_found_by_it() {
        UserId editor = people.aMember(team, Role.EDITOR);
        String name = people.as(owner, () -> account.get().name());

        people.run(editor, () -> account.rename(name));
        people.run(editor, () -> trail.record(team, "dataset deleted", UUID.randomUUID(), "birds"));

        List<TrailEntry> entries = read(TrailFilter.ALL);
        assertThat(entries)
                .extracting(TrailEntry::action)
                .as("the team learns of the new name")
                .containsExactly("dataset deleted", "account renamed");
        assertThat(entries).extracting(TrailEntry::actorMail).containsOnly(people.mailOf(editor));
        assertThat(names(new TrailFilter(people.mailOf(editor), "", "", Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(names(new TrailFilter(people.mailOf(owner), "", "", Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\u200bna", "\u202eannA", "An\u2066na", "\ufeffAnna", "An\u00adna", "An\u2028na"})
    void a_name_has_no_characters_that_cannot_be_seen(String name) {
        assertThatThrownBy(() -> people.run(owner, () -> account.rename(name)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be seen");
    }

    @Test
    void an_export_tells_all_entries_and_is_recorded_itself() {
        IntStream.range(0, 1_200).forEach(number -> record("dataset imported", "set " + number));
        StringWriter out = new StringWriter();

        people.run(owner, () -> {
            TrailCsv csv = new TrailCsv(out);
            reading.exportOfTeam(team, TrailFilter.ALL, csv::write);
        });

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1_202);
        assertThat(lines.get(0))
                .isEqualTo("\"time\",\"person\",\"mail\",\"team\",\"action\",\"thing\",\"id of the thing\"");
        assertThat(lines.get(1)).contains("\"trail exported\"", "\"" + people.mailOf(owner) + "\"");
        assertThat(lines.getLast()).contains("\"set 0\"");
    }

    private void record(String action, String name) {
        people.run(owner, () -> trail.record(team, action, UUID.randomUUID(), name));
    }

    private List<TrailEntry> read(TrailFilter filter) {
        return read(filter, Long.MAX_VALUE);
    }

    private List<TrailEntry> read(TrailFilter filter, long olderThan) {
        return people.as(owner, () -> reading.ofTeam(team, filter, olderThan));
    }

    private List<String> names(TrailFilter filter) {
        return read(filter).stream().map(TrailEntry::thingName).toList();
    }
}
