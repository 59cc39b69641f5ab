package org.filterscope.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes refusals into the trail: the first of several equal ones at once, and those of the following minute as one with
 * their number. Entries are never deleted, so nobody may make as many as a program can ask.
 */
@Component
class Refusals implements SmartLifecycle {

    private static final Duration MERGED = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 10_000;

    private final Trail trail;
    private final Clock clock;
    private final Map<Refusal, Repetition> repetitions = new ConcurrentHashMap<>();
    private volatile boolean running;

    Refusals(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Records that somebody signed in may not do something, with the thing and its team where there is one. */
    void note(Optional<TeamId> team, Optional<OwnedId> thing, String what) {
        note(new Refusal(SignedInUser.current(), team, "refused", thing.map(OwnedId::value), what));
    }

    /** Records a refusal, also when the caller's transaction is rolled back. */
    void note(Refusal refusal) {
        writeEnded(false);
        Instant now = clock.instant();
        Repetition counted =
                repetitions.compute(refusal, (_, before) -> before == null ? new Repetition(now, 0) : before.oneMore());
        if (counted.more() == 0) {
            trail.refused(refusal, refusal.what());
        }
    }

    /** Writes how often refusals were repeated, those of whose minute is over. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void writeEnded() {
        writeEnded(false);
    }

    private void writeEnded(boolean all) {
        Instant before = clock.instant().minus(MERGED);
        boolean full = repetitions.size() > MOST_KINDS;
        repetitions.forEach((refusal, repetition) -> {
            if ((all || full || repetition.since().isBefore(before)) && repetitions.remove(refusal, repetition)) {
                write(refusal, repetition);
            }
        });
    }

    private void write(Refusal refusal, Repetition repetition) {
        if (repetition.more() > 0) {
            trail.refused(
                    refusal,
                    refusal.what() + " (" + repetition.more() + (repetition.more() == 1 ? " more time" : " more times")
                            + " within a minute)");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writeEnded(true);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** How often a refusal was repeated since the first one. */
    private record Repetition(Instant since, int more) {

        Repetition oneMore() {
            return new Repetition(since, more + 1);
        }
    }
}
