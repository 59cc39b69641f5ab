package org.filterscope.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class TeamBrowserTests {

    private static final String PASSWORD = "turnip velvet orbit cactus";

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_team_of_three() {
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
        editor = people.aMember(team, Role.EDITOR);
        people.aMember(team, Role.READER);
        people.setPassword(owner, PASSWORD);
        people.run(owner, () -> teams.rename(team, "Birds of the north"));
    }

    @Test
    void the_keyboard_is_enough_to_sign_in(Visit visit) {
        visit.open("account");
        Page page = visit.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();

        String before = session(page);
        page.getByLabel("Mail").first().focus();
        page.keyboard().type(people.mailOf(owner));
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Account").setExact(true)))
                .isVisible();
        Assertions.assertThat(session(page)).as("the id of the session").isNotEqualTo(before);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signing_out_everywhere_else_ends_other_sessions_and_keeps_this_one(Visit visit) {
        visit.signIn(people.mailOf(owner), PASSWORD).open("account");
        Page here = visit.page();
        BrowserContext elsewhere =
                Objects.requireNonNull(here.context().browser()).newContext();
        Page there = elsewhere.newPage();
        there.navigate(visit.server() + "/account");
        there.getByLabel("Mail").first().fill(people.mailOf(owner));
        there.getByLabel("Password").first().fill(PASSWORD);
        there.keyboard().press("Enter");
        assertThat(there.getByLabel("Name").first()).isVisible();

        here.getByText("Sign out everywhere else").click();

        assertThat(there.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        elsewhere.close();
        here.reload();
        assertThat(here.getByText("Sign out everywhere else")).isVisible();
    }

    @Test
    void a_wrong_password_is_said_on_the_page(Visit visit) {
        visit.open("sign-in");
        Page page = visit.page();
        page.getByLabel("Mail").first().fill(people.mailOf(owner));
        page.getByLabel("Password").first().fill("wrong");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mail address or password is wrong");
        visit.pictures("sign-in-failed");
    }

    @Test
    void the_page_of_somebody_who_was_deactivated_is_closed_at_once(Visit visit) {
        visit.signIn(people.mailOf(owner), PASSWORD).open("account");
        people.run(people.anAdministrator(), () -> {
            database.sql("update membership set role = 'OWNER' where account_id = ?")
                    .param(editor.value())
                    .update();
            administration.deactivate(owner);
        });

        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
    }

    @Test
    void whoever_has_an_account_signs_in_to_join(Visit visit) {
        TeamId other = people.aTeam();
        UserId host = people.aMember(other, Role.OWNER);
        String token = token(people.as(host, () -> invitations.invite(other, Role.READER, Optional.empty())));
        visit.open(TeamNavigation.invitation(token));
        Page page = visit.page();
        visit.pictures("invitation");

        page.getByText("Sign in and join").click();
        page.getByLabel("Mail").first().fill(people.mailOf(owner));
        page.getByLabel("Password").first().fill(PASSWORD);
        page.keyboard().press("Enter");
        page.getByText("Join as ").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Team " + other)))
                .isVisible();
    }

    @Test
    void whoever_is_new_makes_an_account_and_is_in(Visit visit) {
        String token = token(people.as(owner, () -> invitations.invite(team, Role.READER, Optional.empty())));
        visit.open(TeamNavigation.invitation(token));
        Page page = visit.page();

        page.getByLabel("Your name").fill("Berit");
        page.getByLabel("Mail").first().fill(token.substring(0, 8).toLowerCase(Locale.ROOT) + "@example.org");
        page.getByLabel("New password").first().fill(PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page.getByLabel("Account of Berit")).isVisible();
        visit.open("account");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Account").setExact(true)))
                .isVisible();
    }

    @Test
    void all_pages_of_people_and_teams_hold_at_every_width(Visit visit) {
        database.sql("update account set administrator = true where id = ?")
                .param(owner.value())
                .update();
        people.as(owner, () -> invitations.invite(team, Role.READER, Optional.empty()));
        visit.open("sign-in").pictures("sign-in");
        visit.signIn(people.mailOf(owner), PASSWORD);
        visit.open(TeamNavigation.ACCOUNT).pictures("account");
        visit.open(TeamNavigation.TEAMS).pictures("teams");
        visit.open(TeamNavigation.team(team)).pictures("team");
        visit.open(TeamNavigation.trail(team)).pictures("team-trail");
        visit.open(TeamNavigation.ADMINISTRATION_PEOPLE).pictures("administration-people");
        visit.open(TeamNavigation.ADMINISTRATION_TEAMS).pictures("administration-teams");
        visit.open(TeamNavigation.ADMINISTRATION_TRAIL).pictures("administration-trail");
    }

    private static String token(SentLink sent) {
        return sent.link().substring(sent.link().lastIndexOf('/') + 1);
    }
}
