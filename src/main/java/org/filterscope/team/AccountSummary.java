package org.filterscope.team;

import java.time.Instant;

/**
 * A person with an account.
 *
 * @param administrator whether the person administers this server
 * @param active whether the person may sign in
 */
public record AccountSummary(
        UserId id, String name, String mail, boolean administrator, boolean active, Instant createdAt) {}
