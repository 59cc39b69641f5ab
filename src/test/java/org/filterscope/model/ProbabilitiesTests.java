package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilitiesTests {

    private static final ClassLabels LABELS = new ClassLabels(List.of("a", "b", "c"));

    @Test
    void an_output_that_sums_to_one_is_taken_as_it_is() {
        Probabilities read = Probabilities.of(new float[] {0.1f, 0.7f, 0.2f}).orElseThrow();

        assertThat(read.top(2, LABELS)).extracting(Guess::label).containsExactly("b", "c");
        assertThat(read.top(1, LABELS).getFirst().probability()).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void other_outputs_go_through_a_softmax_however_large_they_are() {
        Probabilities read = Probabilities.of(new float[] {1000, 1001, -1000}).orElseThrow();

        // e / (1 + e)
        assertThat(read.top(1, LABELS).getFirst().probability()).isCloseTo(0.7310585786, within(1e-9));
    }

    @Test
    void entropy_is_a_share_of_the_largest_possible() {
        assertThat(Probabilities.of(new float[] {0, 1, 0}).orElseThrow().entropy())
                .isZero();
        assertThat(Probabilities.of(new float[] {0.25f, 0.25f, 0.25f, 0.25f})
                        .orElseThrow()
                        .entropy())
                .isCloseTo(1, within(1e-9));
        // −(½ ln ½ + 2 · ¼ ln ¼) / ln 3 = 1.0397207708 / 1.0986122887
        assertThat(Probabilities.of(new float[] {0.5f, 0.25f, 0.25f})
                        .orElseThrow()
                        .entropy())
                .isCloseTo(0.9463946304, within(1e-9));
    }

    @Test
    void what_is_no_number_gives_no_probabilities() {
        assertThat(Probabilities.of(new float[] {0.5f, Float.NaN})).isEmpty();
        assertThat(Probabilities.of(new float[] {Float.POSITIVE_INFINITY, 0})).isEmpty();
    }
}
