package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that are too old leave nothing behind. */
@WorkspaceTest
class LinkCleaningTests {

    @Autowired
    private LinkCleaning cleaning;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private TeamSettings settings;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private UserId member = UserId.random();

    @BeforeEach
    void an_invitation_and_a_link_for_a_new_password() {
        team = people.aTeam();
        member = people.aMember(team, Role.READER);
        UserId owner = people.aMember(team, Role.OWNER);
        people.as(owner, () -> invitations.invite(team, Role.READER, Optional.empty()));
        people.as(people.anAdministrator(), () -> administration.resetPassword(member));
    }

    @Test
    void what_can_be_used_stays() {
        cleaning.clean();

        assertThat(links()).isEqualTo(2);
    }

    @Test
    void what_is_too_old_goes() {
        Duration longest = settings.invitationsLast().compareTo(settings.resetsLast()) > 0
                ? settings.invitationsLast()
                : settings.resetsLast();
        clock.advance(longest.plusMinutes(1));

        cleaning.clean();

        assertThat(links()).isZero();
    }

    private int links() {
        return database.sql("""
                        select (select count(*) from invitation where team_id = ?)
                            + (select count(*) from password_reset where account_id = ?)""")
                .params(team.value(), member.value())
                .query(Integer.class)
                .single();
    }
}
