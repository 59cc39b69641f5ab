package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the server answers to strangers, and to what other sites make a browser send. */
@WorkspaceTest
@AutoConfigureMockMvc
@Import(ServiceWalk.Stops.class)
class ForgedRequestsTests {

    private static final String PASSWORD = "turnip velvet orbit cactus";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private UserId person = UserId.random();

    @BeforeEach
    void somebody_with_a_password() {
        person = people.aPerson();
        people.setPassword(person, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void a_stranger_at_an_endpoint_is_refused_without_a_page_and_without_a_session(String method) throws Exception {
        MvcResult answer = web.perform(request(HttpMethod.valueOf(method), "/api/uploads/" + UUID.randomUUID())
                        .accept(MediaType.TEXT_HTML))
                .andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(401);
        assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(answer.getResponse().getHeader(HttpHeaders.LOCATION)).isNull();
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void whoever_comes_back_by_the_cookie_still_needs_the_token_to_change_anything() throws Exception {
        Cookie remembered = Objects.requireNonNull(
                web.perform(attempt().param(RememberMe.ASKED, "on").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie("filterscope-remembered"));

        assertThat(web.perform(post("/api/projects/{project}/uploads", UUID.randomUUID())
                                .cookie(remembered))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_address_of_an_endpoint_is_not_where_somebody_is_sent_after_signing_in() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(get("/api/projects/{project}/uploads", UUID.randomUUID())
                .session(session)
                .accept(MediaType.TEXT_HTML));

        assertThat(location(attempt().session(session).with(csrf()))).isEqualTo("/");
    }

    @Test
    void a_page_is_where_somebody_is_sent_after_signing_in() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(get("/teams").session(session).accept(MediaType.TEXT_HTML));

        assertThat(location(attempt().session(session).with(csrf()))).contains("/teams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?v-r=uidl", "?v-r=heartbeat"})
    void another_site_cannot_sign_a_browser_in(String query) throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequestBuilder forged = post("/sign-in" + query)
                .param("username", people.mailOf(person))
                .param("password", PASSWORD)
                .session(session);

        assertThat(location(forged)).isEqualTo("/sign-in?again");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
    }

    @Test
    void a_browser_is_told_to_forget_pictures_at_sign_out_but_not_the_rest() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(attempt().session(session).with(csrf()));

        MvcResult out = web.perform(
                        post("/logout").session(session).secure(true).with(csrf()))
                .andReturn();

        assertThat(out.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(session.isInvalid()).isTrue();
    }

    private MockHttpServletRequestBuilder attempt() {
        return post("/sign-in").param("username", people.mailOf(person)).param("password", PASSWORD);
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(web.perform(request).andReturn().getResponse().getRedirectedUrl());
    }
}
