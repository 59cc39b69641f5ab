package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@WorkspaceTest
class SignInTests {

    private static final String PASSWORD = "turnip velvet orbit cactus";
    private static final String NEXT = "marble lantern fjord pickle";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String REMEMBERED = "filterscope-remembered";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private MyAccount account;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private TrailReading trail;

    @Autowired
    private SignInProblem problem;

    @Autowired
    private JdbcClient database;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private String address = "";
    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();

    @BeforeEach
    void somebody_with_a_password() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = anAddress();
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
        people.setPassword(owner, PASSWORD);
    }

    @Test
    void whoever_knows_the_password_is_signed_in_with_a_new_session_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        MvcResult result =
                web.perform(attempt(mail(), PASSWORD).session(session)).andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(reads(session)).isTrue();
        assertThat(serverTrail("signed in")).contains(mail());
    }

    @Test
    void only_the_session_of_somebody_lasts_for_hours() throws Exception {
        MockHttpSession session = signIn();
        assertThat(session.getMaxInactiveInterval()).isLessThan(3600);

        assertThat(reads(session)).isTrue();

        assertThat(session.getMaxInactiveInterval()).isEqualTo(8 * 3600);
        assertThat(context.getEnvironment().getProperty("server.servlet.session.timeout", Duration.class))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void an_older_encoding_is_replaced_when_its_owner_signs_in() throws Exception {
        assertThat(encoded()).startsWith("{bcrypt}");

        signIn();

        assertThat(encoded()).startsWith("{argon2}$argon2id$");
        assertThat(reads(signIn())).isTrue();
    }

    @Test
    void the_mail_address_is_the_same_in_capital_letters() throws Exception {
        assertThat(failed(attempt(" " + mail().toUpperCase(Locale.ROOT), PASSWORD)))
                .isFalse();
    }

    @Test
    void after_some_failures_each_attempt_waits_twice_as_long_even_with_the_right_password() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("too many");
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many attempts; try again in 5 seconds");

        clock.advance(Duration.ofSeconds(6));
        assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("too many");
        assertThat(fault(attempt(mail(), PASSWORD))).contains("try again in 10 seconds");

        clock.advance(Duration.ofSeconds(11));
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();
        assertThat(fault(attempt(mail(), "wrong"))).as("counts anew").doesNotContain("too many");
    }

    @Test
    void whoever_types_wrong_passwords_elsewhere_does_not_keep_the_owner_of_an_account_out() throws Exception {
        for (int i = 0; i < 7; i++) {
            fault(attempt(mail(), "wrong"));
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");

        String attacker = address;
        address = anAddress();
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();

        address = attacker;
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");
        assertThat(serverTrail("sign-in throttled")).contains(mail() + " from " + attacker);
    }

    @Test
    void an_account_that_does_not_exist_answers_in_the_same_way() throws Exception {
        String nobody = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 6; i++) {
            assertThat(fault(attempt(nobody, "wrong"))).isEqualTo(fault(attempt(mail(), "wrong")));
        }
        assertThat(fault(attempt(nobody, "wrong"))).isEqualTo(fault(attempt(mail(), "wrong")));
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait_too() throws Exception {
        for (int i = 0; i < 31; i++) {
            assertThat(fault(attempt(i + "-" + UUID.randomUUID() + "@example.org", "wrong")))
                    .doesNotContain("too many");
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");

        address = anAddress();
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();
    }

    @Test
    void failures_are_in_the_trail_without_what_was_typed_for_unknown_accounts() throws Exception {
        fault(attempt(mail(), "wrong"));
        fault(attempt("my secret password", "wrong"));

        List<String> failures = serverTrail("sign-in failed");
        assertThat(failures).contains(mail() + " from " + address, "an unknown account from " + address);
        assertThat(failures).noneMatch(name -> name.contains("secret"));
    }

    @Test
    void a_deactivated_person_is_signed_out_at_once_and_learns_why_only_with_the_password() throws Exception {
        people.aMember(team, Role.OWNER);
        TeamId other = team;
        MockHttpSession session = signIn();
        assertThat(reads(session)).isTrue();
        people.join(people.anAdministrator(), other, Role.OWNER);

        people.run(people.anAdministrator(), () -> administration.deactivate(owner));

        assertThat(session.isInvalid()).isTrue();
        assertThat(fault(attempt(mail(), PASSWORD))).contains("deactivated");
        assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("deactivated");
    }

    @Test
    void the_sessions_of_a_removed_member_end_at_once() throws Exception {
        MockHttpSession session = signIn();
        reads(session);
        UserId other = people.aMember(team, Role.OWNER);

        people.run(other, () -> teams.remove(team, owner));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_that_was_ended_on_another_node_ends_with_its_next_request() throws Exception {
        MockHttpSession session = signIn();
        assertThat(reads(session)).isTrue();

        database.sql("update account set session_stamp = session_stamp + 1 where id = ?")
                .param(owner.value())
                .update();

        assertThat(reads(session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_password_reset_ends_sessions_and_the_old_password_and_its_link_works_once() throws Exception {
        MockHttpSession session = signIn();
        reads(session);

        SentLink sent = people.as(people.anAdministrator(), () -> administration.resetPassword(owner));

        assertThat(session.isInvalid()).isTrue();
        assertThat(failed(attempt(mail(), PASSWORD))).isTrue();
        String token = sent.link().substring(sent.link().lastIndexOf('/') + 1);
        assertThatThrownBy(() -> resets.finish(token, "password1234")).isInstanceOf(RefusedException.class);
        resets.finish(token, NEXT);
        assertThat(failed(attempt(mail(), NEXT))).isFalse();
        assertThatThrownBy(() -> resets.finish(token, NEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("used already");
    }

    @Test
    void the_link_for_a_new_password_expires() {
        SentLink sent = people.as(people.anAdministrator(), () -> administration.resetPassword(owner));

        clock.advance(Duration.ofHours(25));

        assertThat(resets.find(sent.link().substring(sent.link().lastIndexOf('/') + 1)))
                .isEmpty();
    }

    @Test
    void a_changed_password_ends_other_sessions_and_remembered_browsers() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        MockHttpSession session = signIn();
        reads(session);

        people.run(owner, () -> account.changePassword(PASSWORD, NEXT));

        assertThat(session.isInvalid()).isTrue();
        assertThat(web.perform(trailFile().cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void a_password_is_changed_only_by_who_knows_it() {
        assertThatThrownBy(() -> people.run(owner, () -> account.changePassword("wrong", NEXT)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("current password");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> people.run(owner, () -> account.changePassword("wrong", NEXT)));
        }
        assertThatThrownBy(() -> people.run(owner, () -> account.changePassword(PASSWORD, NEXT)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Too many");
    }

    @Test
    void a_remembered_browser_comes_back_and_gets_a_new_token_each_time() throws Exception {
        Cookie first = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        assertThat(first.isHttpOnly()).isTrue();

        MockHttpServletResponse back =
                web.perform(trailFile().cookie(first)).andReturn().getResponse();

        assertThat(back.getStatus()).isEqualTo(200);
        Cookie second = Objects.requireNonNull(back.getCookie(REMEMBERED));
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(status(trailFile().cookie(first)))
                .as("a request at the same time")
                .isEqualTo(200);
        assertThat(status(trailFile().cookie(second))).isEqualTo(200);
    }

    @Test
    void only_hashes_of_what_a_browser_holds_are_kept() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        String held = new String(Base64.getDecoder().decode(padded(cookie.getValue())), StandardCharsets.UTF_8);

        List<String> kept = database.sql(
                        "select series_hash || ' ' || token_hash from remembered_sign_in where account_id = ?")
                .param(owner.value())
                .query(String.class)
                .list();

        assertThat(kept).hasSize(1);
        assertThat(held.split(":")).noneMatch(part -> kept.getFirst().contains(part));
    }

    @Test
    void a_stolen_cookie_ends_everything() throws Exception {
        Cookie first = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        MockHttpSession session = signIn();
        reads(session);
        Cookie second = remembered(trailFile().cookie(first));
        clock.advance(Duration.ofMinutes(2));

        assertThat(status(trailFile().cookie(first))).isEqualTo(401);

        assertThat(status(trailFile().cookie(second))).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
        assertThat(serverTrail("remembered sign-in used twice")).contains(mail());
    }

    @Test
    void a_browser_that_stays_away_too_long_is_forgotten() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));

        clock.advance(Duration.ofDays(15));

        assertThat(status(trailFile().cookie(cookie))).isEqualTo(401);
        remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        assertThat(database.sql("select count(*) from remembered_sign_in where account_id = ?")
                        .param(owner.value())
                        .query(Integer.class)
                        .single())
                .as("only what can still be used is kept")
                .isOne();
    }

    @Test
    void an_endpoint_asks_who_is_not_signed_in_to_do_so_instead_of_showing_a_page() throws Exception {
        assertThat(status(trailFile())).isEqualTo(401);
    }

    @Test
    void the_trail_of_another_team_does_not_exist() throws Exception {
        assertThat(status(get("/api/team/{team}/trail.csv", people.aTeam().value())
                        .session(signIn())))
                .isEqualTo(404);
        assertThat(status(get("/api/administration/trail.csv").session(signIn())))
                .isEqualTo(403);
    }

    private MockHttpServletRequestBuilder attempt(String mail, String password) {
        return post("/sign-in")
                .param("username", mail)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    request.setRequestedSessionIdValid(request.getSession(false) != null);
                    return request;
                });
    }

    private MockHttpSession signIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(attempt(mail(), PASSWORD).session(session));
        return session;
    }

    private boolean failed(MockHttpServletRequestBuilder attempt) throws Exception {
        return "/sign-in?error"
                .equals(web.perform(attempt).andReturn().getResponse().getRedirectedUrl());
    }

    private String fault(MockHttpServletRequestBuilder attempt) throws Exception {
        MockHttpSession session = new MockHttpSession();
        assertThat(failed(attempt.session(session))).as("the attempt fails").isTrue();
        return problem.sentence(session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
    }

    private Cookie remembered(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(
                web.perform(request).andReturn().getResponse().getCookie(REMEMBERED), "the cookie");
    }

    private boolean reads(MockHttpSession session) throws Exception {
        return status(trailFile().session(session)) == 200;
    }

    private MockHttpServletRequestBuilder trailFile() {
        return get("/api/team/{team}/trail.csv", team.value());
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private List<String> serverTrail(String action) {
        TrailFilter filter = new TrailFilter("", action, "", Optional.empty(), Optional.empty());
        return people.as(people.anAdministrator(), () -> trail.ofServer(filter, Long.MAX_VALUE)).stream()
                .map(TrailEntry::thingName)
                .toList();
    }

    private String mail() {
        return people.mailOf(owner);
    }

    private String encoded() {
        return database.sql("select password_hash from account where id = ?")
                .param(owner.value())
                .query(String.class)
                .single();
    }

    /** One that no other test uses. */
    private static String anAddress() {
        return "10.9." + ADDRESSES.get() / 200 + "." + ADDRESSES.incrementAndGet() % 200;
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}
