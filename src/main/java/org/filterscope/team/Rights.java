package org.filterscope.team;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Decides who may do what; the one place that does. */
@Component
class Rights {

    private final Memberships memberships;
    private final Map<Class<?>, TeamOf<?>> teamsOf;
    private final Refusals refusals;

    Rights(Memberships memberships, java.util.List<TeamOf<?>> teamsOf, Refusals refusals) {
        this.memberships = memberships;
        this.teamsOf = teamsOf.stream().collect(Collectors.toMap(TeamOf::idType, Function.identity()));
        this.refusals = refusals;
    }

    /** Returns quietly when the caller may, else throws as {@link AllowedTo} says. */
    void require(Who who, Optional<OwnedId> thing, String action) {
        switch (who) {
            case EVERYONE -> {}
            case SIGNED_IN -> SignedInUser.require();
            case ADMINISTRATOR -> requireAdministrator(action);
            case READER, EDITOR, OWNER ->
                requireRole(
                        who.role().orElseThrow(),
                        thing.orElseThrow(() -> new IllegalStateException(action + " does not say of which team")),
                        action);
        }
    }

    /** The role of the caller in the team of a thing, or nothing when the caller may not even know that it exists. */
    Optional<Role> roleIn(OwnedId thing) {
        return SignedInUser.current()
                .flatMap(user -> teamOf(thing).flatMap(team -> memberships.roleOf(user.id(), team)));
    }

    Optional<TeamId> teamOf(OwnedId thing) {
        if (thing instanceof TeamId team) {
            return Optional.of(team);
        }
        TeamOf<?> lookup = teamsOf.get(thing.getClass());
        if (lookup == null) {
            throw new IllegalStateException(
                    "nobody knows the team of a " + thing.getClass().getSimpleName());
        }
        return ask(lookup, thing);
    }

    private static <I extends OwnedId> Optional<TeamId> ask(TeamOf<I> lookup, OwnedId thing) {
        return lookup.teamOf(lookup.idType().cast(thing));
    }

    private void requireAdministrator(String action) {
        if (!SignedInUser.require().administrator()) {
            refusals.note(Optional.empty(), Optional.empty(), action);
            throw new AccessDeniedException("Only an administrator of this server may do this.");
        }
    }

    private void requireRole(Role needed, OwnedId thing, String action) {
        SignedInUser user = SignedInUser.require();
        Optional<TeamId> team = teamOf(thing);
        Optional<Role> role = team.flatMap(of -> memberships.roleOf(user.id(), of));
        if (role.isEmpty()) {
            // The owners of a thing learn who tried to reach it; whoever tried does not learn that it exists
            Optional<TeamId> known = team.filter(memberships::exist);
            refusals.note(known, known.map(_ -> thing), action);
            throw new ThingNotFoundException();
        }
        if (!role.get().includes(needed)) {
            refusals.note(team, Optional.of(thing), action);
            throw new AccessDeniedException(
                    switch (needed) {
                        case READER -> throw new IllegalStateException("every member may read");
                        case EDITOR -> "Only editors and owners of the team may do this; ask an owner for the role.";
                        case OWNER -> "Only owners of the team may do this; ask one of them.";
                    });
        }
    }
}
