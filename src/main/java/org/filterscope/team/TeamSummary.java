package org.filterscope.team;

import java.time.Instant;

/**
 * A team as one of its members sees it.
 *
 * @param myRole what this member may do in it
 * @param members how many people are in it
 * @param projects how many projects it has, without archived ones
 */
public record TeamSummary(TeamId id, String name, Role myRole, long members, long projects, Instant createdAt) {}
