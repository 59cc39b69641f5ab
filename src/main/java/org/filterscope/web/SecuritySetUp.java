package org.filterscope.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.filterscope.team.SignInSetUp;
import org.filterscope.team.TeamNavigation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach the server at all; what they may do there is decided by the services. */
@Configuration
@EnableWebSecurity
class SecuritySetUp {

    /**
     * The browser loads nothing from anywhere else and sends nothing anywhere else. Vaadin's own start-up needs scripts
     * and styles within the page.
     */
    private static final String ONLY_FROM_HERE = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher MONITORING =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");

    @Bean
    @ConditionalOnExpression("!'${filterscope.job.role:all}'.equalsIgnoreCase('worker')")
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInSetUp signIn,
            MonitoringAccess monitoring,
            RequestUtil vaadinRequests,
            VaadinDefaultRequestCache wanted) {
        wanted.ignoreRequests(SignInSetUp::isEndpoint);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/*.css", "/favicon.svg")
                        .permitAll()
                        // says whether the server is well, and nothing else
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers(MONITORING)
                        .access(monitoring)
                        // What an endpoint answered with a fault would else be asked for its rights a second time
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_FROM_HERE))
                        // links that carry a secret are not told to other sites
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                // A program is not sent to a page
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), MONITORING))
                // Vaadin's own requests carry a token of its own; left to itself it would trust every attempt to sign
                // in
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                // In this order: Vaadin's answer to whoever is not signed in is meant for all that is left
                .with(signIn, Customizer.withDefaults())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/" + TeamNavigation.SIGN_IN)
                                .enableCsrfConfiguration(false)
                                // so that an address without a page gets a page that says so
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }
}
