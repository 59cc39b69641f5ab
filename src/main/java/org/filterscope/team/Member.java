package org.filterscope.team;

import java.time.Instant;

/**
 * A person in a team.
 *
 * @param active whether the person may sign in
 */
public record Member(UserId id, String name, String mail, Role role, Instant since, boolean active) {}
