package org.filterscope.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did.
 *
 * @param number grows from entry to entry
 * @param actor who did it, by name at that time
 * @param actorMail the mail address of that person, which never changes; empty for nobody
 * @param teamName the team it concerns, by its name now; empty when it concerns none
 * @param thing the id of what it was done to
 * @param thingName how that was called at that time
 */
public record TrailEntry(
        long number,
        Instant happenedAt,
        String actor,
        String actorMail,
        String teamName,
        String action,
        Optional<UUID> thing,
        String thingName) {}
