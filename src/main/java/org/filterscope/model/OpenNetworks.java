package org.filterscope.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.filterscope.job.Slot;
import org.filterscope.job.SlotKind;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A few networks that stay in memory between two previews, closed when nobody used them for a while. All work with them
 * is done on one thread, one piece after the other.
 */
@Component
class OpenNetworks implements DisposableBean {

    private static final int MOST = 3;
    private static final int MOST_WAITING = 30;

    /** Previews take the processor, so that they need not wait for hours of work on a GPU. */
    private static final Slot PROCESSOR = new Slot(SlotKind.CPU, 0);

    private final RunningEngine engine;
    private final Clock clock;
    private final long mostBytes;
    private final Duration idle;
    private final ScheduledFuture<?> tidying;
    private final Map<Key, Held> open = new LinkedHashMap<>(8, 0.75f, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("model-preview").daemon().factory());

    OpenNetworks(
            RunningEngine engine,
            Clock clock,
            @Value("${filterscope.model.open-bytes:1000000000}") long mostBytes,
            @Value("${filterscope.model.idle:5m}") Duration idle) {
        this.engine = engine;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.idle = idle;
        long pause = Math.max(1, idle.toMillis() / 2);
        tidying = thread.scheduleWithFixedDelay(this::closeIdle, pause, pause, TimeUnit.MILLISECONDS);
    }

    private record Key(String hash, ModelOptions options) {}

    private record Held(Network network, long bytes, Instant used) {}

    /**
     * Works with a network that returns the model's own output, as soon as those who came before are done. Work that is
     * cancelled before its turn is left out.
     *
     * @throws RefusedException when too many wait already
     */
    <T> CompletableFuture<T> use(OpenModel model, Function<Network, T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new RefusedException("Many previews are waiting already; try again in a minute.");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        thread.execute(() -> {
            waiting.decrementAndGet();
            if (!result.isDone()) {
                run(model, work, result);
            }
        });
        return result;
    }

    private <T> void run(OpenModel model, Function<Network, T> work, CompletableFuture<T> result) {
        try {
            T answer = work.apply(network(model));
            closeBeyondLimits();
            result.complete(answer);
        } catch (RefusedException e) {
            result.completeExceptionally(PageWords.of(e, model.folder()));
        } catch (RuntimeException | Error e) {
            // whatever went wrong is told to the one who asked; the thread goes on for the others
            result.completeExceptionally(e);
        }
    }

    private Network network(OpenModel model) {
        Key key = new Key(model.model().hash(), model.model().options());
        Held held = open.get(key);
        Network network = held == null ? load(model.target()) : held.network();
        open.put(key, new Held(network, model.model().bytes(), clock.instant()));
        return network;
    }

    private Network load(TargetModel target) {
        return target.predicts()
                ? Network.load(engine.of(PROCESSOR), target, List.of(), true)
                : Network.load(
                        engine.of(PROCESSOR), target, List.of(target.layers().getFirst()), false);
    }

    private void closeBeyondLimits() {
        Iterator<Held> longestUnused = open.values().iterator();
        while (longestUnused.hasNext() && (open.size() > MOST || bytes() > mostBytes)) {
            longestUnused.next().network().close();
            longestUnused.remove();
        }
    }

    private long bytes() {
        return open.values().stream().mapToLong(Held::bytes).sum();
    }

    private void closeIdle() {
        Instant limit = clock.instant().minus(idle);
        open.values().removeIf(held -> {
            boolean unused = held.used().isBefore(limit);
            if (unused) {
                held.network().close();
            }
            return unused;
        });
    }

    /** How many networks are open after those that are idle were closed. */
    CompletableFuture<Integer> tidy() {
        return CompletableFuture.supplyAsync(
                () -> {
                    closeIdle();
                    return open.size();
                },
                thread);
    }

    @Override
    public void destroy() {
        tidying.cancel(false);
        thread.shutdownNow();
        // waits for the one at work
        thread.close();
        open.values().forEach(held -> held.network().close());
        open.clear();
    }
}
