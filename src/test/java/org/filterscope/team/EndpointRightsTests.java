package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every REST and file endpoint over HTTP, through all filters, for a thing of a team. */
@WorkspaceTest
@AutoConfigureMockMvc
@Import(ServiceWalk.Stops.class)
class EndpointRightsTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();

    @BeforeEach
    void a_team_that_has_one_thing_of_every_kind() {
        team = people.aTeam();
        ServiceWalk.Stops.team = team;
    }

    @Test
    void nobody_gets_anything_without_signing_in() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            assertThat(status(endpoint, Optional.empty()))
                    .as("nobody asks %s", endpoint)
                    .isIn(302, 401, 403);
        }
    }

    @Test
    void a_member_of_another_team_is_answered_as_if_there_were_nothing() throws Exception {
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        for (Endpoint endpoint : endpoints()) {
            assertThat(status(endpoint, Optional.of(stranger)))
                    .as("a stranger asks %s", endpoint)
                    .isIn(403, 404);
        }
    }

    @Test
    void an_owner_of_the_team_is_let_through_to_all_of_them() throws Exception {
        UserId owner = people.aMember(team, Role.OWNER);
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.path().contains("/administration/")) {
                assertThat(ServiceWalk.reaches(() -> status(endpoint, Optional.of(owner))))
                        .as("an owner asks %s", endpoint)
                        .isTrue();
            }
        }
    }

    private int status(Endpoint endpoint, Optional<UserId> caller) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(endpoint.method(), endpoint.path())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("Upload-Offset", "0")
                .contentType("application/offset+octet-stream");
        if (caller.isPresent()) {
            request.with(SecurityMockMvcRequestPostProcessors.authentication(people.as(
                    caller.get(), () -> SecurityContextHolder.getContext().getAuthentication())));
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.filterscope."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> endpoint(pattern, entry.getKey(), entry.getValue())))
                .filter(endpoint -> !endpoint.method().equals(HttpMethod.OPTIONS))
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(10);
        return endpoints;
    }

    private static Endpoint endpoint(String pattern, RequestMappingInfo info, HandlerMethod handler) {
        RequestMethod method =
                info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        String path = pattern;
        for (Map.Entry<String, String> variable : variables(handler).entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return new Endpoint(method.asHttpMethod(), path);
    }

    private static Map<String, String> variables(HandlerMethod handler) {
        Map<String, String> values = new TreeMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                String name = variable.value().isEmpty()
                        ? java.util.Objects.requireNonNull(parameter.getParameterName())
                        : variable.value();
                values.put(name, value(name, parameter.getParameterType()));
            }
        }
        return values;
    }

    private static String value(String name, Class<?> type) {
        if (type == TeamId.class) {
            return ServiceWalk.Stops.team.toString();
        }
        if (OwnedId.class.isAssignableFrom(type)) {
            return ServiceWalk.THING.toString();
        }
        return switch (name) {
            case "hash" -> "0".repeat(64);
            case "look" -> "mask";
            case "size" -> "160";
            case "part" -> "categories";
            default -> "1";
        };
    }

    record Endpoint(HttpMethod method, String path) {}
}
