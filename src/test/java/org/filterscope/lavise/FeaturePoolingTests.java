package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturePoolingTests {

    private static final FeatureMap MAP = FeatureMap.of(new float[] {1, 0, 2, 0, 3, 1, 4, 0, 0, 1, 1, 1}, 2, 2, 3);

    /** numpy: A.mean((0, 1)). */
    @Test
    void pools_over_all_positions() {
        assertThat(FeaturePooling.mean(MAP)).containsExactly(1.5f, 1, 1);
    }

    /** numpy: (A * M[..., None]).mean((0, 1)), the mean running over all positions. */
    @Test
    void pools_under_a_mask() {
        assertThat(FeaturePooling.mean(MAP, new boolean[] {true, false, false, true}))
                .containsExactly(0.5f, 0.25f, 0.75f);
    }

    /** numpy: (A * (c / np.linalg.norm(c))[..., None]).mean((0, 1)) with c = A[..., 0]. */
    @Test
    void attends_by_projection() {
        assertThat(Attention.vector(new FilterAttention.Projection(), MAP, 0, 0))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(1.0606601f, 0.058925565f, 0.17677669f);
    }

    /** numpy: (A * (c > 0.5)[..., None]).mean((0, 1)) with c = A[..., 0]. */
    @Test
    void attends_by_activation() {
        assertThat(Attention.vector(new FilterAttention.Activation(), MAP, 0, 0.5))
                .containsExactly(1.5f, 0.25f, 0.75f);
    }

    @Test
    void attends_to_everything_without_attention() {
        assertThat(Attention.vector(new FilterAttention.Original(), MAP, 2, 99)).containsExactly(1.5f, 1, 1);
    }

    @Test
    void gives_zeros_where_a_filter_does_not_fire() {
        FeatureMap silent = FeatureMap.of(new float[] {0, 5, 0, 7}, 2, 1, 2);

        assertThat(Attention.vector(new FilterAttention.Projection(), silent, 0, 0))
                .containsExactly(0, 0);
        assertThat(Attention.vector(new FilterAttention.Activation(), silent, 0, 0))
                .containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 50})
    void agrees_with_plain_sums_on_maps_of_any_size_anywhere_in_an_array(int positions) {
        Random random = new Random(positions);
        int channels = 1 + random.nextInt(40);
        float[] values = new float[7 + positions * channels + 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean() ? 0 : random.nextFloat();
        }
        FeatureMap map = new FeatureMap(values, 7, 1, positions, channels);
        int filter = random.nextInt(channels);
        double norm = 0;
        double[] sums = new double[channels];
        for (int position = 0; position < positions; position++) {
            double weight = map.at(position, filter);
            norm += weight * weight;
            for (int channel = 0; channel < channels; channel++) {
                sums[channel] += weight * map.at(position, channel);
            }
        }
        float[] expected = new float[channels];
        for (int channel = 0; channel < channels && norm > 0; channel++) {
            expected[channel] = (float) (sums[channel] / Math.sqrt(norm) / positions);
        }

        assertThat(Attention.vector(new FilterAttention.Projection(), map, filter, 0))
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(expected);
    }

    @Test
    void knows_maps_that_are_not_finite() {
        assertThat(FeaturePooling.isFinite(MAP)).isTrue();
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThat(FeaturePooling.isFinite(FeatureMap.of(new float[] {1, bad, -2}, 1, 1, 3)))
                    .isFalse();
        }
    }

    @Test
    void refuses_masks_of_another_size() {
        assertThatThrownBy(() -> FeaturePooling.mean(MAP, new boolean[3])).hasMessageContaining("3 positions");
    }

    @Test
    void brings_rows_to_unit_length_and_leaves_zeros() {
        assertThat(UnitVectors.normalised(new float[] {3, 4, 0, 0, 1e-30f, 0}, 2))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(0.6f, 0.8f, 0, 0, 1, 0);
    }

    @Test
    void finds_attention_by_name_and_refuses_unknown_names() {
        for (FilterAttention method : FilterAttention.all()) {
            assertThat(FilterAttention.named(" " + method.title().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(method);
        }
        assertThatThrownBy(() -> FilterAttention.named("saliency"))
                .hasMessage("There is no attention method \"saliency\"; choose one of original, image, activation,"
                        + " projection.");
    }
}
