package org.filterscope.team;

import java.util.Optional;

/**
 * Knows which team things of one kind belong to. A room declares one as a bean for each of its ids, so that
 * {@link AllowedTo} can be decided.
 */
public interface TeamOf<I extends OwnedId> {

    Class<I> idType();

    /** The team of the thing, or nothing when there is no such thing. */
    Optional<TeamId> teamOf(I id);
}
