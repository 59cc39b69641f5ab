package org.filterscope.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
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

    private static final RequestMatcher ATTEMPTS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + TeamNavigation.SIGN_IN);

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
        // A program or a picture is not sent to a page; whoever signs in on one that had been open for too long is
        http.exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ENDPOINTS)
                .accessDeniedHandler(new RequestMatcherDelegatingAccessDeniedHandler(
                        new LinkedHashMap<>(Map.of(ATTEMPTS, SignInSetUp::askAgain)), new AccessDeniedHandlerImpl())));
        // Where nothing signs the browser in, a request cannot be forged, and to look for its token would begin a
        // session
        http.csrf(csrf ->
                csrf.ignoringRequestMatchers(request -> ENDPOINTS.matches(request) && !rememberMe.maySignIn(request)));
        // Pictures of the team do not stay in the browser's cache. What it stores is left alone: how the pages look,
        // and
        // where an upload that was broken off goes on
        http.logout(logout ->
                logout.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))));
    }

    /** What programs and pages ask for besides pages; never where somebody wanted to go before signing in. */
    public static boolean isEndpoint(HttpServletRequest request) {
        return ENDPOINTS.matches(request);
    }

    private static void askAgain(HttpServletRequest request, HttpServletResponse response, Exception refusal)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + "/" + TeamNavigation.SIGN_IN + "?" + TeamNavigation.SIGN_IN_AGAIN);
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterAfter(check, SecurityContextHolderFilter.class);
    }
}
