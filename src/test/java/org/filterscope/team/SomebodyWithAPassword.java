package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What tests of signing in have in common: an owner of a team with a password, and a browser at some address. */
@WorkspaceTest
abstract class SomebodyWithAPassword {

    static final String PASSWORD = "turnip velvet orbit cactus";
    static final String NEXT = "marble lantern fjord pickle";
    static final String REMEMBERED = "filterscope-remembered";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    AdvancingClock clock;

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    private TrailReading trail;

    @Autowired
    private SignInProblem problem;

    @Autowired
    JdbcClient database;

    MockMvc web = MockMvcBuilders.standaloneSetup().build();
    String address = "";
    TeamId team = TeamId.random();
    UserId owner = UserId.random();

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

    MockHttpServletRequestBuilder attempt(String mail, String password) {
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

    MockHttpSession signIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(attempt(mail(), PASSWORD).session(session));
        return session;
    }

    boolean failed(MockHttpServletRequestBuilder attempt) throws Exception {
        return "/sign-in?error"
                .equals(web.perform(attempt).andReturn().getResponse().getRedirectedUrl());
    }

    String fault(MockHttpServletRequestBuilder attempt) throws Exception {
        MockHttpSession session = new MockHttpSession();
        assertThat(failed(attempt.session(session))).as("the attempt fails").isTrue();
        return problem.sentence(session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
    }

    Cookie remembered(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(
                web.perform(request).andReturn().getResponse().getCookie(REMEMBERED), "the cookie");
    }

    boolean reads(MockHttpSession session) throws Exception {
        return status(trailFile().session(session)) == 200;
    }

    MockHttpServletRequestBuilder trailFile() {
        return get("/api/team/{team}/trail.csv", team.value());
    }

    int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    List<String> serverTrail(String action) {
        TrailFilter filter = new TrailFilter("", action, "", Optional.empty(), Optional.empty());
        return people.as(people.anAdministrator(), () -> trail.ofServer(filter, Long.MAX_VALUE)).stream()
                .map(TrailEntry::thingName)
                .toList();
    }

    String mail() {
        return people.mailOf(owner);
    }

    /** One that no other test uses. */
    static String anAddress() {
        return "10.9." + ADDRESSES.get() / 200 + "." + ADDRESSES.incrementAndGet() % 200;
    }
}
