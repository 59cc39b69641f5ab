package org.filterscope.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.filterscope.team.TeamNavigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach the server at all; what they may do there is decided by the services. */
@Configuration
@EnableWebSecurity
class SecuritySetUp {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + TeamNavigation.SIGN_IN))
                .build();
    }
}
