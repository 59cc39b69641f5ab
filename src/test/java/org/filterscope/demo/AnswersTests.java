package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTests {

    @Test
    void average_precision_and_f1_are_those_of_a_reckoning_by_hand() {
        Answers answers = new Answers(List.of("cat", "dog", "cow"));
        answers.add(new float[] {0.9f, 0.2f, 0.1f}, Set.of("cat"));
        answers.add(new float[] {0.8f, 0.6f, 0.6f}, Set.of("dog"));
        answers.add(new float[] {0.7f, 0.4f, 0.1f}, Set.of("cat", "dog"));

        NetworkAccuracy accuracy = answers.accuracy();

        // cat: right at ranks 1 and 3; dog: right at ranks 1 and 2; cow is nowhere
        assertThat(accuracy.averagePrecision()).containsOnlyKeys("cat", "dog");
        assertThat(accuracy.averagePrecision().get("cat")).isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
        assertThat(accuracy.averagePrecision().get("dog")).isCloseTo(1, within(1e-9));
        assertThat(accuracy.meanAveragePrecision()).isCloseTo((5 / 6.0 + 1) / 2, within(1e-9));
        // yes: cat, cat, dog, cow, cat; right: cat, dog, cat; there: 4
        assertThat(accuracy.f1()).isCloseTo(2.0 * 3 / (5 + 4), within(1e-9));
    }
}
