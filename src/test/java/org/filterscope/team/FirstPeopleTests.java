package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.filterscope.fixture.AtOnce;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Needs a workspace that nobody else puts people into. */
@WorkspaceTest
@TestPropertySource(properties = "filterscope.team.everybody-creates-teams=true")
class FirstPeopleTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "turnip velvet orbit cactus";
    private static final String SAMPLE_TEAM = "Sample team";
    private static final SamplePerson MIRA =
            new SamplePerson("Owner", "Mira", "mira@sample.example", "mira-looks-closely", true);
    private static final SamplePerson JON =
            new SamplePerson("Reader", "Jon", "jon@sample.example", "jon-looks-too", false);

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TeamTable teamTable;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RightsLock lock;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SampleStart samples;

    @Autowired
    private DemoAccounts shown;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private MyAccount account;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobody_at_all() {
        List.of("invitation", "password_reset", "remembered_sign_in", "sample_account", "membership", "job", "project")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("delete from team").update();
        database.sql("delete from account").update();
    }

    @Test
    void the_first_start_makes_an_administrator_who_owns_the_first_team() {
        assertThat(firstStart.needed()).isTrue();

        UserId first = firstStart.makeAdministrator("anna@example.org", "Anna", PASSWORD, "Birds", "");

        assertThat(firstStart.needed()).isFalse();
        assertThat(people.as(first, () -> account.get()).administrator()).isTrue();
        assertThat(people.as(first, () -> teams.mine()))
                .extracting(TeamSummary::name, TeamSummary::myRole)
                .containsExactly(tuple("Birds", Role.OWNER));
    }

    @Test
    void the_page_for_signing_in_leads_to_the_first_start_and_that_signs_its_administrator_in() {
        navigate(TeamNavigation.SIGN_IN, FirstStartView.class);

        test(find(TextField.class).withCaption("Your name").single()).setValue("Anna");
        test(find(EmailField.class).single()).setValue("anna@example.org");
        test(find(PasswordField.class).single()).setValue(PASSWORD);
        test(find(TextField.class).withCaption("Name of your team").single()).setValue("Birds");
        RequestOfPage.begin()
                .during(() ->
                        test(find(Button.class).withText("Begin").single()).click());

        assertThat(SignedInUser.require())
                .returns("Anna", SignedInUser::name)
                .returns(true, SignedInUser::administrator);
        assertThat(people.as(SignedInUser.require().id(), () -> teams.mine()))
                .extracting(TeamSummary::name)
                .containsExactly("Birds");
    }

    @Test
    void the_page_for_signing_in_fills_in_a_sample_account() {
        makeSamples();

        SignInView page = navigate(TeamNavigation.SIGN_IN, SignInView.class);
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Fill in"))
                        .toList()
                        .getLast())
                .click();

        assertThat(find(EmailField.class, page).single().getValue()).isEqualTo(JON.mail());
        assertThat(find(PasswordField.class, page).single().getValue()).isEqualTo(JON.password());
    }

    @Test
    void the_page_of_the_first_start_is_closed_once_there_is_somebody() {
        people.anAdministrator();

        navigate(TeamNavigation.FIRST_START, SignInView.class);
    }

    @Test
    void a_first_start_that_is_refused_leaves_nothing_behind() {
        assertThatThrownBy(() -> firstStart.makeAdministrator("anna@example.org", "Anna", "password1234", "Birds", ""))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> firstStart.makeAdministrator("anna@example.org", "Anna", PASSWORD, "", ""))
                .isInstanceOf(RefusedException.class);

        assertThat(firstStart.needed()).isTrue();
    }

    @Test
    void where_others_reach_the_server_the_first_start_needs_the_code_on_its_console() {
        FirstStart open =
                new FirstStart(accounts, teamTable, passwords, lock, trail, transactions, new Reach("0.0.0.0"));
        String code = open.code().orElseThrow();

        assertThatThrownBy(() -> open.makeAdministrator("anna@example.org", "Anna", PASSWORD, "Birds", "a guess"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not the code");
        assertThat(open.needed()).isTrue();

        open.makeAdministrator("anna@example.org", "Anna", PASSWORD, "Birds", " " + code + " ");

        assertThat(open.needed()).isFalse();
        assertThat(open.code()).as("it is worth nothing any more").isEmpty();
        assertThat(firstStart.code()).as("on this computer alone").isEmpty();
    }

    @Test
    void of_many_first_starts_at_once_one_succeeds() throws Exception {
        long made = AtOnce.succeeded(IntStream.range(0, 5)
                .<Callable<UserId>>mapToObj(i ->
                        () -> firstStart.makeAdministrator(i + "@example.org", "Person " + i, PASSWORD, "Birds", ""))
                .toList());

        assertThat(made).isEqualTo(1);
        assertThat(database.sql("select count(*) from account")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_sample_workspace_shows_its_accounts_until_their_passwords_change() {
        SamplePeople made = makeSamples();

        assertThat(shown.shown()).extracting(SampleAccount::mail).containsExactly(MIRA.mail(), JON.mail());
        UserId jon = account(made, JON);
        assertThat(people.as(jon, () -> teams.get(team(made))).myRole()).isEqualTo(Role.READER);

        people.run(jon, () -> account.changePassword(JON.password(), PASSWORD));

        assertThat(shown.shown()).extracting(SampleAccount::mail).containsExactly(MIRA.mail());
    }

    @Test
    void a_sample_workspace_is_made_only_where_nobody_is() {
        firstStart.makeAdministrator("anna@example.org", "Anna", PASSWORD, "Birds", "");

        assertThat(samples.make(List.of(MIRA), List.of())).isEmpty();
        assertThat(shown.shown()).isEmpty();
    }

    @Test
    void the_last_administrator_can_neither_be_dismissed_nor_deactivated() {
        SamplePeople made = makeSamples();
        UserId mira = account(made, MIRA);
        UserId jon = account(made, JON);
        TeamId team = team(made);
        people.run(mira, () -> teams.changeRole(team, jon, Role.OWNER));

        assertThatThrownBy(() -> people.run(mira, () -> administration.setAdministrator(mira, false)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("needs an administrator");
        assertThatThrownBy(() -> people.run(mira, () -> administration.deactivate(mira)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("needs an administrator");

        people.run(mira, () -> administration.setAdministrator(jon, true));
        people.run(jon, () -> administration.deactivate(mira));
        assertThat(people.as(jon, () -> administration.people("mira", 0, 10)))
                .singleElement()
                .returns(false, AccountSummary::active);
    }

    @Test
    void two_administrators_who_dismiss_each_other_at_once_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            nobody_at_all();
            UserId one = people.anAdministrator();
            UserId other = people.anAdministrator();

            long dismissed =
                    AtOnce.succeeded(List.<Callable<?>>of(() -> dismiss(one, other), () -> dismiss(other, one)));

            assertThat(dismissed).isEqualTo(1);
        }
    }

    private boolean dismiss(UserId who, UserId whom) {
        people.run(who, () -> administration.setAdministrator(whom, false));
        return true;
    }

    @Test
    void whoever_alone_owns_a_team_is_deactivated_only_after_it_has_another_owner() {
        SamplePeople made = makeSamples();
        UserId administrator = people.anAdministrator();
        UserId mira = account(made, MIRA);

        assertThatThrownBy(() -> people.run(administrator, () -> administration.deactivate(mira)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(SAMPLE_TEAM);
    }

    @Test
    void everybody_makes_teams_where_the_server_lets_them() {
        UserId person = people.aPerson();

        assertThat(people.as(person, () -> teams.get(teams.create("Bees"))).myRole())
                .isEqualTo(Role.OWNER);
    }

    private static UserId account(SamplePeople made, SamplePerson person) {
        return Objects.requireNonNull(made.byMail().get(person.mail()));
    }

    private static TeamId team(SamplePeople made) {
        return Objects.requireNonNull(made.byTeamName().get(SAMPLE_TEAM));
    }

    private SamplePeople makeSamples() {
        return samples.make(
                        List.of(MIRA, JON),
                        List.of(new SampleTeam(SAMPLE_TEAM, Map.of(MIRA.mail(), Role.OWNER, JON.mail(), Role.READER))))
                .orElseThrow();
    }
}
