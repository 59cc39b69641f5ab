package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class TeamPagesTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "turnip velvet orbit cactus";

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private Invitations invitations;

    @Autowired
    private MyAccount account;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private Trail trail;

    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();
    private UserId reader = UserId.random();

    @BeforeEach
    void a_team() {
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
        reader = people.aMember(team, Role.READER);
    }

    @Test
    void an_owner_invites_with_a_link() {
        people.signIn(owner);
        navigate(TeamNavigation.team(team), TeamView.class);

        click("Invite somebody");
        click("Make a link");

        String link = find(TextField.class).withCaption("Link").single().getValue();
        assertThat(link).contains("/invitation/");
        assertThat(invitations.find(token(link)))
                .hasValueSatisfying(found -> assertThat(found.role()).isEqualTo(Role.READER));
        assertThat(texts(Span.class)).contains("Whoever has the link");
    }

    @Test
    void a_reader_sees_the_members_and_can_only_leave() {
        people.signIn(reader);

        navigate(TeamNavigation.team(team), TeamView.class);

        assertThat(find(ListItem.class).all()).hasSize(2);
        assertThat(find(Select.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Leave")
                .doesNotContain("Invite somebody", "Remove", "Rename");
    }

    @Test
    void a_stranger_finds_no_team() {
        people.signIn(people.aMember(people.aTeam(), Role.OWNER));

        UI.getCurrent().navigate(TeamNavigation.team(team));

        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Team " + team);
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    @Test
    void an_owner_changes_a_role() {
        people.signIn(owner);
        navigate(TeamNavigation.team(team), TeamView.class);

        Select<?> role = find(Select.class).all().getLast();
        test(role).selectItem("editor");

        assertThat(people.as(reader, () -> teams.get(team)).myRole()).isEqualTo(Role.EDITOR);
    }

    @Test
    void whoever_is_signed_in_joins_with_one_click() {
        UserId guest = people.aPerson();
        String token = invite();
        people.signIn(guest);
        navigate(TeamNavigation.invitation(token), InvitationView.class);

        test(find(Button.class).single()).click();

        assertThat(people.as(guest, () -> teams.get(team)).myRole()).isEqualTo(Role.EDITOR);
        assertThat(getCurrentView()).isInstanceOf(TeamView.class);
    }

    @Test
    void whoever_is_new_makes_an_account_with_the_link_and_is_in() {
        String mail = UUID.randomUUID() + "@example.org";
        navigate(TeamNavigation.invitation(invite()), InvitationView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Sign in and join");

        test(find(TextField.class).withCaption("Your name").single()).setValue("Berit");
        test(find(EmailField.class).single()).setValue(mail);
        test(find(PasswordField.class).single()).setValue(PASSWORD);
        RequestOfPage.begin().during(() -> click("Make an account and join"));

        assertThat(SignedInUser.require().name()).isEqualTo("Berit");
        assertThat(teams.get(team).myRole()).isEqualTo(Role.EDITOR);
    }

    @Test
    void a_link_that_was_used_says_what_to_do() {
        String token = invite();
        people.run(people.aPerson(), () -> invitations.accept(token));

        navigate(TeamNavigation.invitation(token), InvitationView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("This invitation cannot be used");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void a_new_password_is_chosen_with_the_link_of_an_administrator() {
        String token = token(people.as(people.anAdministrator(), () -> administration.resetPassword(reader))
                .link());
        navigate(TeamNavigation.passwordReset(token), PasswordResetView.class);

        test(find(PasswordField.class).single()).setValue(PASSWORD);
        RequestOfPage.begin().during(() -> click("Use this password"));

        assertThat(SignedInUser.require().id()).isEqualTo(reader);
        people.run(reader, () -> account.changePassword(PASSWORD, "marble lantern fjord pickle"));
    }

    @Test
    void people_change_how_they_are_called() {
        people.signIn(reader);
        navigate(TeamNavigation.ACCOUNT, AccountView.class);

        test(find(TextField.class).withCaption("Name").single()).setValue("Cleo");
        click("Save the name");

        assertThat(account.get().name()).isEqualTo("Cleo");
    }

    @Test
    void an_administrator_finds_somebody_and_deactivates() {
        people.signIn(people.anAdministrator());
        UI.getCurrent()
                .navigate(TeamNavigation.ADMINISTRATION_PEOPLE, QueryParameters.of("search", people.mailOf(reader)));
        assertThat(getCurrentView()).isInstanceOf(AdministrationPeopleView.class);

        var grid = test(grid());
        assertThat(grid.size()).isEqualTo(1);
        MenuBar menu = (MenuBar) grid.getCellComponent(0, 3);
        MenuItem deactivate = menu.getItems().getFirst().getSubMenu().getItems().getFirst();
        assertThat(deactivate.getText()).isEqualTo("Deactivate");
        ComponentUtil.fireEvent(deactivate, new ClickEvent<>(deactivate));

        assertThat(administration.people(people.mailOf(reader), 0, 1))
                .singleElement()
                .returns(false, AccountSummary::active);
    }

    @Test
    void others_do_not_see_the_administration() {
        people.signIn(owner);

        for (String page : List.of(
                TeamNavigation.ADMINISTRATION_PEOPLE,
                TeamNavigation.ADMINISTRATION_TEAMS,
                TeamNavigation.ADMINISTRATION_TRAIL)) {
            UI.getCurrent().navigate(page);
            assertThat(find(Grid.class).all()).as(page).isEmpty();
            assertThat(find(ComboBox.class).all()).as(page).isEmpty();
        }
    }

    @Test
    void an_administrator_gives_a_team_an_owner() {
        people.signIn(people.anAdministrator());
        UI.getCurrent().navigate(TeamNavigation.ADMINISTRATION_TEAMS, QueryParameters.of("search", team.toString()));

        test((Button) test(grid()).getCellComponent(0, 4)).click();
        test(find(EmailField.class, find(Dialog.class).single()).single()).setValue(people.mailOf(reader));
        click("Add the owner");

        assertThat(people.as(reader, () -> teams.get(team)).myRole()).isEqualTo(Role.OWNER);
    }

    @Test
    void the_trail_shows_what_its_address_asks_for() {
        people.run(owner, () -> {
            trail.record(team, "dataset imported", team.value(), "birds.zip");
            trail.record(team, "model imported", team.value(), "net.zip");
        });
        people.signIn(owner);

        UI.getCurrent().navigate(TeamNavigation.trail(team), QueryParameters.of("action", "model imported"));

        assertThat(find(ListItem.class).all()).hasSize(1);
        assertThat(texts(Span.class)).contains("net.zip").doesNotContain("birds.zip");
        assertThat(find(ComboBox.class).single().getValue()).isEqualTo("model imported");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href ->
                        href.startsWith("api/team/" + team + "/trail.csv") && href.contains("action=model%20imported"));
    }

    @Test
    void a_trail_without_fitting_entries_says_so() {
        people.signIn(owner);

        UI.getCurrent().navigate(TeamNavigation.trail(team), QueryParameters.of("thing", "nothing"));

        assertThat(texts(H2.class)).contains("Nothing here");
    }

    @Test
    void a_reader_sees_no_trail() {
        people.signIn(reader);

        UI.getCurrent().navigate(TeamNavigation.trail(team));

        assertThat(find(ComboBox.class).all()).isEmpty();
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    private String invite() {
        return token(people.as(owner, () -> invitations.invite(team, Role.EDITOR, Optional.empty()))
                .link());
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
