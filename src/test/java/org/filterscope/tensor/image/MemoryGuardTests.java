package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryGuardTests {

    @Test
    void what_is_held_comes_back() throws InterruptedException {
        MemoryGuard guard = new MemoryGuard(1 << 20);
        try (MemoryGuard.Held _ = guard.holdPixels(1 << 19)) {
            assertThat(guard.freePixels()).isLessThan(1 << 19);
        }

        assertThat(guard.freePixels()).isEqualTo(1 << 20);
    }

    @Test
    void more_than_the_whole_bound_goes_alone() throws InterruptedException {
        MemoryGuard guard = new MemoryGuard(1 << 20);
        try (MemoryGuard.Held _ = guard.holdPixels(Long.MAX_VALUE)) {
            assertThat(guard.freePixels()).isZero();
        }

        assertThat(guard.freePixels()).isEqualTo(1 << 20);
    }

    @Test
    void threads_together_never_hold_more_than_the_bound() throws Exception {
        MemoryGuard guard = new MemoryGuard(10_240);
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                Future<?> _ = threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < 500; i++) {
                        try (MemoryGuard.Held _ = guard.holdFile(2000);
                                MemoryGuard.Held _ = guard.holdPixels(4000)) {
                            most.accumulateAndGet(held.addAndGet(4000), Math::max);
                            held.addAndGet(-4000);
                        }
                    }
                    return null;
                });
            }
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(most.get()).isPositive().isLessThanOrEqualTo(10_240);
        assertThat(guard.freePixels()).isEqualTo(10_240);
    }
}
