package org.filterscope.team;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to a chain of filters how people sign in, stay signed in, and are signed out. */
@Component
@EnableConfigurationProperties(TeamSettings.class)
public class SignInSetUp extends AbstractHttpConfigurer<SignInSetUp, HttpSecurity> {

    private static final RequestMatcher ENDPOINTS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private final SessionCheck check;
    private final RememberMe rememberMe;

    SignInSetUp(
            Accounts accounts,
            DemoAccounts samples,
            Sessions sessions,
            LiveSessions live,
            RememberedSignIns remembered,
            Trail trail,
            PlatformTransactionManager transactions,
            TeamSettings settings) {
        this.check = new SessionCheck(accounts, sessions, live);
        this.rememberMe = new RememberMe(
                accounts, samples, remembered, sessions, trail, new TransactionTemplate(transactions), settings);
    }

    @Override
    public void init(HttpSecurity http) {
        http.rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()));
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(ENDPOINTS).authenticated());
        // A program or a picture is not sent to a page
        http.exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ENDPOINTS));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterAfter(check, SecurityContextHolderFilter.class);
    }
}
