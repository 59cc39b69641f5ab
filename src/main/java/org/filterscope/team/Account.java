package org.filterscope.team;

import java.time.Instant;

/**
 * A person who may sign in.
 *
 * @param mail in lower case
 * @param sessionStamp grows when all sessions of the person are to end
 */
record Account(
        UserId id,
        String mail,
        String name,
        String passwordHash,
        boolean administrator,
        boolean active,
        long sessionStamp,
        Instant createdAt) {

    AccountSummary summary() {
        return new AccountSummary(id, name, mail, administrator, active, createdAt);
    }
}
