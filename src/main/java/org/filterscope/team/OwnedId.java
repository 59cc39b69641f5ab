package org.filterscope.team;

import java.util.UUID;

/**
 * The id of a thing that belongs to a team. Each room has its own record for each kind of thing, and a {@link TeamOf}
 * that knows the team.
 */
public interface OwnedId {

    UUID value();
}
