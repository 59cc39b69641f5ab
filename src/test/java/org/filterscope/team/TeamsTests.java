package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import org.filterscope.fixture.AtOnce;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
class TeamsTests {

    @Autowired
    private Teams teams;

    @Autowired
    private Projects projects;

    @Autowired
    private TeamAdministration administration;

    @Autowired
    private People people;

    @Test
    void an_administrator_makes_a_team_and_owns_it() {
        UserId administrator = people.anAdministrator();

        TeamId team = people.as(administrator, () -> teams.create("  Birds  "));

        assertThat(people.as(administrator, () -> teams.get(team)))
                .returns("Birds", TeamSummary::name)
                .returns(Role.OWNER, TeamSummary::myRole)
                .returns(1L, TeamSummary::members);
    }

    @Test
    void others_make_no_teams_unless_the_server_lets_them() {
        UserId person = people.aPerson();

        assertThatThrownBy(() -> people.as(person, () -> teams.create("Birds")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_team_without_a_name_is_refused() {
        UserId administrator = people.anAdministrator();

        assertThatThrownBy(() -> people.as(administrator, () -> teams.create(" \n ")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Give a name");
    }

    @Test
    void the_last_owner_can_neither_leave_nor_step_down() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        people.aMember(team, Role.EDITOR);

        assertThatThrownBy(() -> people.run(owner, () -> teams.leave(team))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(owner, () -> teams.changeRole(team, owner, Role.READER)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(owner, () -> teams.remove(team, owner)))
                .isInstanceOf(RefusedException.class);
        assertThat(people.as(owner, () -> teams.get(team)).myRole()).isEqualTo(Role.OWNER);
    }

    @Test
    void two_owners_who_leave_at_once_leave_one_of_them_behind() throws Exception {
        for (int round = 0; round < 10; round++) {
            TeamId team = people.aTeam();
            UserId one = people.aMember(team, Role.OWNER);
            UserId other = people.aMember(team, Role.OWNER);
            UserId reader = people.aMember(team, Role.READER);

            long left = AtOnce.succeeded(List.<Callable<?>>of(() -> leave(one, team), () -> leave(other, team)));

            assertThat(left).isEqualTo(1);
            assertThat(people.as(reader, () -> teams.members(team)))
                    .filteredOn(member -> member.role() == Role.OWNER)
                    .hasSize(1);
        }
    }

    private boolean leave(UserId who, TeamId team) {
        people.run(who, () -> teams.leave(team));
        return true;
    }

    @Test
    void a_team_is_handed_over() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        UserId next = people.aMember(team, Role.READER);

        people.run(owner, () -> teams.handOver(team, next));

        assertThat(people.as(next, () -> teams.get(team)).myRole()).isEqualTo(Role.OWNER);
        assertThat(people.as(owner, () -> teams.get(team)).myRole()).isEqualTo(Role.EDITOR);
    }

    @Test
    void who_was_removed_sees_nothing_more_of_the_team() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        UserId editor = people.aMember(team, Role.EDITOR);
        ProjectId project = people.as(editor, () -> projects.create(team, "Nests", ""));

        people.run(owner, () -> teams.remove(team, editor));

        assertThatThrownBy(() -> people.as(editor, () -> projects.get(project)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(people.as(editor, () -> projects.mine())).isEmpty();
        assertThat(people.as(editor, () -> teams.mine())).isEmpty();
    }

    @Test
    void everybody_sees_the_projects_of_all_own_teams_and_no_others() {
        TeamId birds = people.aTeam();
        TeamId bees = people.aTeam();
        UserId inBoth = people.aMember(birds, Role.EDITOR);
        people.join(inBoth, bees, Role.READER);
        ProjectId nests = people.as(inBoth, () -> projects.create(birds, "Nests", "of birds"));
        ProjectId hives = people.aProject(bees);
        people.aProject(people.aTeam());

        assertThat(people.as(inBoth, () -> projects.mine()))
                .extracting(ProjectSummary::id, ProjectSummary::myRole)
                .containsExactlyInAnyOrder(tuple(nests, Role.EDITOR), tuple(hives, Role.READER));
        assertThatThrownBy(() -> people.run(inBoth, () -> projects.rename(hives, "Combs")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_archived_project_leaves_the_list_and_comes_back() {
        TeamId team = people.aTeam();
        UserId editor = people.aMember(team, Role.EDITOR);
        ProjectId project = people.as(editor, () -> projects.create(team, "Nests", ""));

        people.run(editor, () -> projects.archive(project));

        assertThat(people.as(editor, () -> projects.mine())).isEmpty();
        assertThat(people.as(editor, () -> projects.myArchived()))
                .extracting(ProjectSummary::id)
                .containsExactly(project);

        people.run(editor, () -> projects.restore(project));

        assertThat(people.as(editor, () -> projects.mine()))
                .extracting(ProjectSummary::id)
                .containsExactly(project);
    }

    @Test
    void an_administrator_gives_a_team_another_owner() {
        TeamId team = people.aTeam();
        UserId reader = people.aMember(team, Role.READER);
        UserId administrator = people.anAdministrator();

        people.run(administrator, () -> administration.addOwner(team, people.mailOf(reader)));

        assertThat(people.as(reader, () -> teams.get(team)).myRole()).isEqualTo(Role.OWNER);
        assertThatThrownBy(() -> people.as(administrator, () -> teams.get(team)))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
