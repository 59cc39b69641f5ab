package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which entries of the trail to look at; what is left empty does not matter.
 *
 * @param person contained in the name or the mail address of who did it
 * @param action what was done, exactly
 * @param thing contained in what the thing was called
 * @param from the earliest time
 * @param until the time before which it happened
 */
public record TrailFilter(String person, String action, String thing, Optional<Instant> from, Optional<Instant> until) {

    /** All entries. */
    public static final TrailFilter ALL = new TrailFilter("", "", "", Optional.empty(), Optional.empty());

    /** Writes the filter as conditions, each beginning with {@code and}, and adds their parameters. */
    String conditions(List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (!person.isBlank()) {
            conditions.add("(lower(actor_name) like ? escape '!'"
                    + " or actor_id in (select a.id from account a where a.mail like ? escape '!'))");
            parameters.add(Patterns.containing(person));
            parameters.add(Patterns.containing(person));
        }
        if (!action.isBlank()) {
            conditions.add("action = ?");
            parameters.add(action);
        }
        if (!thing.isBlank()) {
            conditions.add("lower(thing_name) like ? escape '!'");
            parameters.add(Patterns.containing(thing));
        }
        from.ifPresent(time -> {
            conditions.add("happened_at >= ?");
            parameters.add(Timestamp.from(time));
        });
        until.ifPresent(time -> {
            conditions.add("happened_at < ?");
            parameters.add(Timestamp.from(time));
        });
        return String.join("", conditions.stream().map(" and "::concat).toList());
    }
}
