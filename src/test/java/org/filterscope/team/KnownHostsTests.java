package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostsTests {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "::1", "[::1]", "filterscope.example.org"})
    void a_server_for_this_computer_answers_to_the_names_it_is_known_by(String host) throws Exception {
        assertThat(status("127.0.0.1", host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example.org", "192.0.2.7", "localhost.example.org", "127.0.0.1.example.org", ""})
    void a_name_that_somebody_else_gave_this_computer_gets_no_answer(String host) throws Exception {
        assertThat(status("127.0.0.1", host)).isEqualTo(421);
    }

    @Test
    void a_server_for_others_answers_to_any_name() throws Exception {
        assertThat(status("0.0.0.0", "any.example.org")).isEqualTo(200);
    }

    private static int status(String address, String host) throws Exception {
        TeamSettings settings = new TeamSettings(
                false,
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofDays(1),
                Optional.of(URI.create("https://filterscope.example.org")),
                "filterscope@localhost");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new KnownHosts(new Reach(address), settings).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
