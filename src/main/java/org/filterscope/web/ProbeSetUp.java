package org.filterscope.web;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets whoever watches over the servers ask for their health, and for their numbers where these have a port of their own
 * that only the watchers reach. Nobody signs in for that.
 */
@Configuration
class ProbeSetUp {

    private static final String NUMBERS = "prometheus";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain probes(HttpSecurity http, Environment settings) {
        EndpointRequest.EndpointRequestMatcher open = ManagementPortType.get(settings) == ManagementPortType.DIFFERENT
                ? EndpointRequest.to("health", NUMBERS)
                : EndpointRequest.to("health");
        return http.securityMatcher(open)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** A worker has nothing else: neither pages nor somebody who could sign in. */
    @Bean
    @Order(0)
    @ConditionalOnProperty(name = "filterscope.job.role", havingValue = "worker")
    SecurityFilterChain noPages(HttpSecurity http) {
        NoPages answer = new NoPages();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(NUMBERS))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(answer).accessDeniedHandler(answer))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
