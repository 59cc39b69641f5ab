package org.filterscope.team;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks mail address and password, not too often, and leaves a trail. */
@Component
class SignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final Accounts accounts;
    private final Refusals refusals;

    SignIn(
            Accounts accounts,
            DemoAccounts samples,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Refusals refusals) {
        AccountUsers users = new AccountUsers(accounts);
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setUserDetailsPasswordService(users);
        // Only who knows the password learns that the account was deactivated; and the answer takes as long as any
        // other
        this.passwords.setPreAuthenticationChecks(_ -> {});
        this.passwords.setPostAuthenticationChecks(user -> requireUsable(user, samples));
        this.throttle = throttle;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String mail = Mail.normal(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress()).orElse("")
                : "";
        Optional<Instant> wait = throttle.begin(mail, address);
        if (wait.isPresent()) {
            record("sign-in throttled", mail, address);
            throw new TooManyAttemptsException(wait.get());
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            throttle.succeeded(mail, address);
            return signedIn;
        } catch (BadCredentialsException | DisabledException e) {
            record("sign-in failed", mail, address);
            throw e;
        }
    }

    /** What was typed is kept only where it is the address of an account: it may be a password in the wrong field. */
    private void record(String action, String mail, String address) {
        Optional<Account> account = accounts.findByMail(mail);
        refusals.note(new Refusal(
                Optional.empty(),
                Optional.empty(),
                action,
                account.map(known -> known.id().value()),
                account.map(Account::mail).orElse("an unknown account") + " from " + address));
    }

    private static void requireUsable(UserDetails user, DemoAccounts samples) {
        if (user instanceof AccountPrincipal principal
                && samples.mayNotSignIn(principal.user().id())) {
            throw new SampleAccountsOffException();
        }
        if (!user.isEnabled()) {
            throw new DisabledException("the account was deactivated");
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
