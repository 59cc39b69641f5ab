package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@WorkspaceTest
class DemoGuardTests {

    private static final String PASSWORD = "everybody-knows-it";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private Refusals refusals;

    @Autowired
    private SignInProblem problem;

    @Autowired
    private People people;

    private UserId sample = UserId.random();

    @BeforeEach
    void a_sample_account() {
        sample = people.aPerson();
        people.setPassword(sample, PASSWORD);
        demo(true).add(sample, 0, new SamplePerson("Reader", "Jon", people.mailOf(sample), PASSWORD, false));
    }

    @AfterEach
    void no_sample_account() {
        database.sql("delete from sample_account").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.0.2.7", "there is no such computer"})
    void a_demo_does_not_start_where_others_reach_it_unless_it_was_asked_for(String address) {
        Reach reach = new Reach(address);

        assertThatThrownBy(() -> new DemoGuard(demo(true), reach, false).afterSingletonsInstantiated())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("passwords that everybody knows");
        assertThatCode(() -> new DemoGuard(demo(true), reach, true).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThatCode(() -> new DemoGuard(demo(false), reach, false).afterSingletonsInstantiated())
                .as("without the demo")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.0.0.2"})
    void a_demo_for_this_computer_alone_starts(String address) {
        assertThatCode(() -> new DemoGuard(demo(true), new Reach(address), false).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void a_sample_password_is_worth_nothing_once_the_demo_is_switched_off() {
        assertThat(signIn(demo(true)).isAuthenticated()).isTrue();

        assertThat(demo(false).shown()).isEmpty();
        assertThatThrownBy(() -> signIn(demo(false)))
                .isInstanceOfSatisfying(
                        SampleAccountsOffException.class,
                        fault -> assertThat(problem.sentence(fault)).contains("no demo any more"));
    }

    @Test
    void a_sample_account_with_a_password_of_its_own_is_one_like_any_other() {
        accounts.setPassword(sample, "{bcrypt}x");
        people.setPassword(sample, PASSWORD);

        assertThat(signIn(demo(false)).isAuthenticated()).isTrue();
    }

    private DemoAccounts demo(boolean on) {
        return new DemoAccounts(database, on);
    }

    private Authentication signIn(DemoAccounts samples) {
        return Objects.requireNonNull(new SignIn(accounts, samples, encoder, throttle, refusals)
                .authenticate(new UsernamePasswordAuthenticationToken(people.mailOf(sample), PASSWORD)));
    }
}
