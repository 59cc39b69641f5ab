package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@WorkspaceTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "filterscope.monitoring.token=" + MonitoringTests.TOKEN)
class MonitoringTests {

    static final String TOKEN = "correct-horse-battery-staple";

    private static final String NUMBERS = "/actuator/prometheus";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Test
    void everybody_hears_whether_the_server_is_well_and_nothing_else() throws Exception {
        for (String address :
                new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            MockHttpServletResponse answer = ask(MockMvcRequestBuilders.get(address));

            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("\"UP\"").doesNotContain("components", "details");
        }
    }

    @Test
    void the_numbers_are_for_administrators() throws Exception {
        assertThat(ask(MockMvcRequestBuilders.get(NUMBERS)).getStatus()).isEqualTo(401);
        assertThat(asking(people.aMember(people.aTeam(), Role.OWNER))).isEqualTo(403);
        assertThat(asking(people.anAdministrator())).isEqualTo(200);
    }

    @Test
    void a_program_that_knows_the_token_reads_them_too() throws Exception {
        MockHttpServletResponse answer =
                ask(MockMvcRequestBuilders.get(NUMBERS).header("Authorization", "Bearer " + TOKEN));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("filterscope_job");
        assertThat(ask(MockMvcRequestBuilders.get(NUMBERS).header("Authorization", "Bearer " + TOKEN + "x"))
                        .getStatus())
                .isEqualTo(401);
        assertThat(ask(MockMvcRequestBuilders.get(NUMBERS).header("Authorization", TOKEN))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void what_is_not_named_is_open_to_nobody() throws Exception {
        assertThat(ask(MockMvcRequestBuilders.get("/actuator/env")).getStatus()).isEqualTo(401);
        assertThat(ask(MockMvcRequestBuilders.get("/actuator")).getStatus()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_easily_guessed_is_refused() {
        assertThatThrownBy(() -> new MonitoringSettings("secret")).isInstanceOf(RefusedException.class);
        assertThat(new MonitoringSettings("").token()).isEmpty();
    }

    private int asking(UserId person) throws Exception {
        return ask(MockMvcRequestBuilders.get(NUMBERS)
                        .with(SecurityMockMvcRequestPostProcessors.securityContext(
                                people.as(person, SecurityContextHolder::getContext))))
                .getStatus();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }
}
