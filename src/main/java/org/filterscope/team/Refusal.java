package org.filterscope.team;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that was refused.
 *
 * @param actor whom, when somebody was signed in
 * @param team whose owners are to know
 * @param action what to call it in the trail
 * @param thing the id of what was asked for
 * @param what was asked for
 */
record Refusal(Optional<SignedInUser> actor, Optional<TeamId> team, String action, Optional<UUID> thing, String what) {}
