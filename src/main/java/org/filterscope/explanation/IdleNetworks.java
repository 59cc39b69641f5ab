package org.filterscope.explanation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Network;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps networks open from one range of images to the next. Each is used by one piece of work at a time; of those that
 * nobody uses only the latest two stay, and not for long.
 */
@Component
class IdleNetworks implements Networks, DisposableBean {

    private static final int MOST_IDLE = 2;
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);

    private final Clock clock;
    private final List<Idle> idle = new ArrayList<>();

    IdleNetworks(Clock clock) {
        this.clock = clock;
    }

    private record Idle(Engine engine, StudiedLayer subject, boolean masked, Network network, Instant since) {

        /** Models are compared as what was opened: another opening of the same model may be of other files. */
        boolean isOf(StudiedLayer other) {
            return network.model() == other.model() && subject.layer().equals(other.layer());
        }
    }

    @Override
    public <T> T with(Engine engine, StudiedLayer subject, Function<Network, T> work) {
        return use(engine, subject, false, work);
    }

    @Override
    public <T> T masked(Engine engine, StudiedLayer subject, Function<Network, T> work) {
        return use(engine, subject, true, work);
    }

    private <T> T use(Engine engine, StudiedLayer subject, boolean masked, Function<Network, T> work) {
        Network network = take(
                        subject,
                        each -> each.masked() == masked
                                && each.engine().deviceName().equals(engine.deviceName()))
                .orElseGet(() -> Networks.open(engine, subject, masked));
        boolean whole = false;
        try {
            T result = work.apply(network);
            whole = true;
            return result;
        } finally {
            if (whole) {
                giveBack(new Idle(engine, subject, masked, network, clock.instant()));
            } else {
                network.close();
            }
        }
    }

    private synchronized Optional<Network> take(StudiedLayer subject, Predicate<Idle> which) {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle next = each.next();
            if (next.isOf(subject) && which.test(next)) {
                each.remove();
                return Optional.of(next.network());
            }
        }
        return Optional.empty();
    }

    private synchronized void giveBack(Idle network) {
        idle.add(network);
        while (idle.size() > MOST_IDLE) {
            idle.removeFirst().network().close();
        }
    }

    /** Closes the networks of a layer that nobody uses just now. */
    synchronized void close(StudiedLayer subject) {
        for (Optional<Network> found = take(subject, _ -> true); found.isPresent(); found = take(subject, _ -> true)) {
            found.get().close();
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    synchronized void closeOld() {
        Instant old = clock.instant().minus(LONGEST_IDLE);
        idle.removeIf(each -> {
            boolean closing = each.since().isBefore(old);
            if (closing) {
                each.network().close();
            }
            return closing;
        });
    }

    synchronized int count() {
        return idle.size();
    }

    @Override
    public synchronized void destroy() {
        idle.forEach(each -> each.network().close());
        idle.clear();
    }
}
