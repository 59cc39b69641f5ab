package org.filterscope.team;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts as Spring Security asks for them. */
record AccountUsers(Accounts accounts) implements UserDetailsService, UserDetailsPasswordService {

    @Override
    public UserDetails loadUserByUsername(String mail) {
        return accounts.findByMail(mail)
                .map(AccountPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("no account has this address"));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        String oldHash = user.getPassword();
        if (user instanceof AccountPrincipal principal && oldHash != null && newHash != null) {
            accounts.encodeAnew(principal.user().id(), oldHash, newHash);
        }
        return user;
    }
}
