package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenNetworksTests {

    private static final Duration IDLE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private OpenNetworks networks = networks(1_000);

    private OpenNetworks networks(long mostBytes) {
        return new OpenNetworks(new RunningEngine("cpu"), clock(), mostBytes, IDLE);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        networks.destroy();
    }

    @Test
    void a_network_stays_open_between_two_uses_and_is_closed_when_idle() throws Exception {
        OpenModel model = aModel("a", TinyNetworks.flat(), 10);

        Network first = used(model);
        assertThat(used(model)).isSameAs(first);
        assertThat(open()).isEqualTo(1);

        now = now.plus(IDLE).plusSeconds(1);
        assertThat(open()).isZero();
    }

    @Test
    void the_network_that_was_unused_longest_is_closed_for_a_fourth() throws Exception {
        List<OpenModel> models = List.of(
                aModel("a", TinyNetworks.flat(), 1),
                aModel("b", TinyNetworks.fire(), 1),
                aModel("c", TinyNetworks.residual(), 1),
                aModel("d", TinyNetworks.colours(), 1));
        Network first = used(models.getFirst());
        Network second = used(models.get(1));
        used(models.getFirst());
        used(models.get(2));
        used(models.get(3));

        assertThat(open()).isEqualTo(3);
        assertThat(used(models.getFirst())).isSameAs(first);
        assertThat(used(models.get(1))).isNotSameAs(second);
    }

    @Test
    void a_network_larger_than_the_limit_is_closed_after_its_use() throws Exception {
        OpenModel huge = aModel("huge", TinyNetworks.flat(), 2_000);

        used(huge);

        assertThat(open()).isZero();
    }

    @Test
    void no_two_uses_run_at_the_same_time_and_a_cancelled_one_never() throws Exception {
        OpenModel model = aModel("a", TinyNetworks.flat(), 10);
        CountDownLatch hold = new CountDownLatch(1);
        CompletableFuture<Boolean> blocking = networks.use(model, _ -> await(hold));
        CompletableFuture<Boolean> cancelled = networks.use(model, _ -> {
            throw new AssertionError("it was cancelled");
        });
        CompletableFuture<Boolean> next = networks.use(model, _ -> blocking.isDone());

        cancelled.cancel(false);
        hold.countDown();

        assertThat(next.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void too_many_that_wait_are_refused() {
        OpenModel model = aModel("a", TinyNetworks.flat(), 10);
        CountDownLatch hold = new CountDownLatch(1);
        try {
            assertThatThrownBy(() -> IntStream.range(0, 40)
                            .mapToObj(_ -> networks.use(model, _ -> await(hold)))
                            .toList())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("waiting already");
        } finally {
            hold.countDown();
        }
    }

    private static boolean await(CountDownLatch hold) {
        try {
            return hold.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Network used(OpenModel model) throws Exception {
        return networks.use(model, network -> network).get(60, TimeUnit.SECONDS);
    }

    private int open() throws Exception {
        return networks.tidy().get(60, TimeUnit.SECONDS);
    }

    private OpenModel aModel(String name, ModelSketch sketch, long bytes) {
        Path written = sketch.writeTo(folder.resolve(name));
        TargetModel target = TargetModel.open(written, ModelOptions.NONE);
        Model model = new Model(
                ModelId.random(),
                ProjectId.random(),
                name,
                "",
                target.hash(),
                ModelOptions.NONE,
                target.signature(),
                target.input(),
                false,
                Preprocessing.RAW,
                0,
                ClassLabels.NONE,
                List.of(),
                bytes,
                Instant.EPOCH,
                "Somebody");
        return new OpenModel(model, written, target);
    }
}
