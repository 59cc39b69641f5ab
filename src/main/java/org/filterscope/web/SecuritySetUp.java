package org.filterscope.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.filterscope.team.SignInSetUp;
import org.filterscope.team.TeamNavigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach the server at all; what they may do there is decided by the services. */
@Configuration
@EnableWebSecurity
class SecuritySetUp {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignInSetUp signIn) {
        // In this order: Vaadin's answer to whoever is not signed in is meant for all that is left
        return http.with(signIn, Customizer.withDefaults())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + TeamNavigation.SIGN_IN))
                // What an endpoint answered with a fault would else be asked for its rights a second time
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .build();
    }
}
