package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.AtOnce;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkspaceTest
class InvitationsTests {

    private static final String PASSWORD = "turnip velvet orbit cactus";

    @Autowired
    private Invitations invitations;

    @Autowired
    private Teams teams;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private People people;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();

    @BeforeEach
    void a_team_with_an_owner() {
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
    }

    @Test
    void somebody_with_an_account_joins() {
        UserId guest = people.aPerson();
        String token = invite(Role.EDITOR);

        assertThat(people.as(guest, () -> invitations.accept(token))).isEqualTo(team);

        assertThat(people.as(guest, () -> teams.get(team)).myRole()).isEqualTo(Role.EDITOR);
        assertThat(people.as(owner, () -> invitations.waiting(team))).isEmpty();
    }

    @Test
    void somebody_new_makes_an_account_and_joins() {
        String mail = UUID.randomUUID() + "@example.org";

        UserId user = invitations.acceptAsNew(invite(Role.READER), mail, "Berit", PASSWORD);

        assertThat(people.as(user, () -> teams.members(team)))
                .filteredOn(member -> member.id().equals(user))
                .singleElement()
                .returns(mail, Member::mail)
                .returns(Role.READER, Member::role);
    }

    @Test
    void a_refused_account_leaves_the_invitation_usable() {
        String token = invite(Role.READER);

        assertThatThrownBy(() -> invitations.acceptAsNew(token, "no address", "Berit", PASSWORD))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> invitations.acceptAsNew(token, people.mailOf(owner), "Berit", PASSWORD))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("already");

        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void an_invitation_is_used_once_even_by_many_at_the_same_time() throws Exception {
        String token = invite(Role.READER);
        List<UserId> guests = Stream.generate(people::aPerson).limit(5).toList();

        long joined = AtOnce.succeeded(guests.stream()
                .<Callable<TeamId>>map(guest -> () -> people.as(guest, () -> invitations.accept(token)))
                .toList());

        assertThat(joined).isEqualTo(1);
        assertThat(people.as(owner, () -> teams.members(team))).hasSize(2);
    }

    @Test
    void an_invitation_expires() {
        String token = invite(Role.READER);

        clock.advance(Duration.ofDays(8));

        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> people.as(people.aPerson(), () -> invitations.accept(token)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("too old");
    }

    @Test
    void a_withdrawn_invitation_is_worth_nothing() {
        String token = invite(Role.READER);
        InvitationId id =
                people.as(owner, () -> invitations.waiting(team)).getFirst().id();
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThatThrownBy(() -> people.run(stranger, () -> invitations.withdraw(id)))
                .isInstanceOf(ThingNotFoundException.class);
        people.run(owner, () -> invitations.withdraw(id));

        assertThat(invitations.find(token)).isEmpty();
    }

    @Test
    void an_invitation_takes_no_rights_away() {
        String token = invite(Role.READER);

        people.run(owner, () -> invitations.accept(token));

        assertThat(people.as(owner, () -> teams.get(team)).myRole()).isEqualTo(Role.OWNER);
    }

    @Test
    void the_invitations_of_whoever_is_removed_leaves_or_owns_no_more_end_for_good() {
        List<Consumer<UserId>> ways = List.of(
                inviter -> people.run(owner, () -> teams.remove(team, inviter)),
                inviter -> people.run(inviter, () -> teams.leave(team)),
                inviter -> people.run(owner, () -> teams.changeRole(team, inviter, Role.EDITOR)),
                inviter -> people.run(inviter, () -> teams.handOver(team, owner)),
                inviter -> people.run(people.anAdministrator(), () -> administration.deactivate(inviter)));
        for (Consumer<UserId> way : ways) {
            UserId inviter = people.aMember(team, Role.OWNER);
            String token = invite(inviter, Role.OWNER);
            assertThat(invitations.find(token)).isPresent();

            way.accept(inviter);

            assertUseless(token);
            database.sql("delete from membership where account_id = ?")
                    .param(inviter.value())
                    .update();
            database.sql("update account set active = true where id = ?")
                    .param(inviter.value())
                    .update();
            people.join(inviter, team, Role.OWNER);
            assertUseless(token);
        }
    }

    @Test
    void an_invitation_counts_only_while_whoever_made_it_may_invite() {
        String token = invite(Role.OWNER);

        database.sql("update membership set role = 'EDITOR' where account_id = ?")
                .param(owner.value())
                .update();

        assertUseless(token);
    }

    private void assertUseless(String token) {
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> people.as(people.aPerson(), () -> invitations.accept(token)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_token_is_not_kept() {
        String token = invite(Role.READER);

        assertThat(database.sql("select token_hash from invitation where team_id = ?")
                        .param(team.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(token);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    private String invite(Role role) {
        return invite(owner, role);
    }

    private String invite(UserId inviter, Role role) {
        String link = people.as(inviter, () -> invitations.invite(team, role, Optional.empty()))
                .link();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
