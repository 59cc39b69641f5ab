package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InHandTests {

    private final InHand inHand = new InHand();
    private final Claim done = new Claim(JobId.random(), 1, new NodeId(UUID.randomUUID()));
    private final Claim unknown = new Claim(JobId.random(), 1, done.node());

    @Test
    void only_work_that_nobody_does_is_forgotten() {
        try (InHand.Hold _ = inHand.take(done)) {
            assertThat(inHand.forgotten(Set.of(done, unknown), Duration.ZERO)).containsExactly(unknown);
        }
        assertThat(inHand.forgotten(Set.of(done, unknown), Duration.ZERO)).containsExactlyInAnyOrder(done, unknown);
    }

    @Test
    void what_was_given_a_moment_ago_may_still_be_taken_in_hand() {
        assertThat(inHand.forgotten(Set.of(unknown), Duration.ofHours(1))).isEmpty();
    }
}
