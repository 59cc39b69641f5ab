package org.filterscope.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who may sign in. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String mail;
    private String name;
    private String passwordHash;
    private boolean administrator;
    private boolean active;
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UserId id, String mail, String name, String passwordHash, boolean administrator, Instant createdAt) {
        this.id = id.value();
        this.mail = mail;
        this.name = name;
        this.passwordHash = passwordHash;
        this.administrator = administrator;
        this.active = true;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String mail() {
        return mail;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean administrator() {
        return administrator;
    }

    boolean active() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }
}
