package org.filterscope.team;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security keeps it in a session. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID id;
    private final String mail;
    private final String name;
    private final boolean administrator;
    private final boolean active;
    private @Nullable String passwordHash;

    AccountPrincipal(Account account) {
        this.id = account.id();
        this.mail = account.mail();
        this.name = account.name();
        this.administrator = account.administrator();
        this.active = account.active();
        this.passwordHash = account.passwordHash();
    }

    SignedInUser user() {
        return new SignedInUser(new UserId(id), name, administrator);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        GrantedAuthority user = new SimpleGrantedAuthority("ROLE_USER");
        return administrator ? List.of(user, new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")) : List.of(user);
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return mail;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    // All sessions of one person are found by this
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal principal && principal.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
