package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of who did what to which thing when; rooms write to it, nobody changes it. */
@Component
public class Trail {

    private static final int LONGEST_NAME = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    Trail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records that the caller did something to a thing of a team; it stands or falls with the caller's transaction.
     *
     * @param action past tense with the kind of thing, such as {@code dataset imported}
     * @param thing the thing's id
     * @param name how the thing was called then
     */
    @Transactional
    public void record(TeamId team, String action, UUID thing, String name) {
        append(SignedInUser.current(), Optional.of(team), action, thing, name);
    }

    /** Records that the caller did something that concerns no team, such as {@code person deactivated}. */
    @Transactional
    public void record(String action, UUID thing, String name) {
        append(SignedInUser.current(), Optional.empty(), action, thing, name);
    }

    /** Records what somebody did who is not, or not yet, the caller: by opening a link, or by signing in. */
    @Transactional
    void recordOf(SignedInUser actor, Optional<TeamId> team, String action, @Nullable UUID thing, String name) {
        append(Optional.of(actor), team, action, thing, name);
    }

    /** Records what nobody in particular did, such as a sign-in that failed. */
    @Transactional
    void recordOfNobody(String action, @Nullable UUID thing, String name) {
        append(Optional.empty(), Optional.empty(), action, thing, name);
    }

    /** Records a refusal, also when the caller's transaction is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Refusal refusal, String what) {
        append(
                refusal.actor(),
                refusal.team(),
                refusal.action(),
                refusal.thing().orElse(null),
                what);
    }

    private void append(
            Optional<SignedInUser> actor, Optional<TeamId> team, String action, @Nullable UUID thing, String name) {
        database.sql("""
                        insert into trail_entry (happened_at, actor_id, actor_name, team_id, action, thing_id, thing_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Timestamp.from(clock.instant()),
                        actor.map(user -> user.id().value()).orElse(null),
                        actor.map(SignedInUser::name).orElse("nobody"),
                        team.map(TeamId::value).orElse(null),
                        action,
                        thing,
                        name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME)))
                .update();
    }
}
