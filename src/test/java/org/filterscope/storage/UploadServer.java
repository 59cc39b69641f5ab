package org.filterscope.storage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.filterscope.team.Acting;
import org.filterscope.team.UserId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets requests of tests say in a header who sends them, instead of signing in; all others go the usual way. */
@TestConfiguration
class UploadServer {

    static final String PERSON = "X-Test-Person";

    @Bean
    @Order(0)
    SecurityFilterChain requestsOfTests(HttpSecurity http, Acting acting) {
        return http.securityMatcher(request -> request.getHeader(PERSON) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterAfter(new AsPerson(acting), AuthorizationFilter.class)
                .build();
    }

    private static final class AsPerson extends OncePerRequestFilter {

        private final Acting acting;

        AsPerson(Acting acting) {
            this.acting = acting;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            UserId person = new UserId(UUID.fromString(request.getHeader(PERSON)));
            acting.as(person, () -> {
                try {
                    chain.doFilter(request, response);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
