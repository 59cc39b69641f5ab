package org.filterscope.team;

import java.time.Instant;

/**
 * A project as one of its team's members sees it.
 *
 * @param myRole what this member may do there
 * @param archived whether it was put away; nothing of it is deleted
 */
public record ProjectSummary(
        ProjectId id,
        String name,
        String description,
        TeamId team,
        String teamName,
        Role myRole,
        Instant createdAt,
        boolean archived) {}
