package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationHistogramTests {

    enum Shape {
        SPARSE_NORMAL,
        HEAVY_TAIL,
        EXPONENTIAL,
        NEGATIVE_ONLY,
        BOTH_SIGNS,
        TIES,
        TINY,
        SATURATED,
        MANY_OCTAVES;

        float draw(Random random) {
            return switch (this) {
                case SPARSE_NORMAL -> (float) Math.max(0, random.nextGaussian() - 0.5) * 20;
                case HEAVY_TAIL -> (float) Math.pow(1 - random.nextDouble(), -2);
                case EXPONENTIAL -> (float) -Math.log(1 - random.nextDouble());
                case NEGATIVE_ONLY -> (float) -Math.abs(random.nextGaussian()) - 0.01f;
                case BOTH_SIGNS -> (float) random.nextGaussian() * 3;
                case TIES -> random.nextInt(5);
                case TINY -> random.nextFloat() * 1e-20f;
                case SATURATED -> (float) Math.clamp(random.nextGaussian() * 4, 0, 6);
                case MANY_OCTAVES -> (float) Math.exp(random.nextGaussian() * 20);
            };
        }
    }

    private static float[] sample(Shape shape, int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = shape.draw(random);
        }
        return values;
    }

    private static ActivationHistogram histogram(float... values) {
        ActivationHistogram histogram = new ActivationHistogram();
        for (float value : values) {
            histogram.add(value);
        }
        return histogram;
    }

    /** The exact answer: the value behind the share × n greatest ones of the sorted values. */
    private static float exact(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1 - (int) Math.floor(share * sorted.length)];
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void finds_thresholds_within_one_part_in_128_of_the_exact_ones(Shape shape) {
        for (int size : new int[] {1, 7, 200, 1000, 30_000}) {
            float[] values = sample(shape, size, size);
            ActivationHistogram histogram = histogram(values);
            for (double share : new double[] {0, 0.0005, 0.005, 0.05, 0.5, 0.99}) {
                float exact = exact(values, share);
                assertThat(histogram.threshold(share))
                        .as("%s, %d values, share %s", shape, size, share)
                        .isCloseTo(exact, within(Math.abs(exact) / 128.0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void merges_exactly_in_any_order(Shape shape) {
        float[] values = sample(shape, 20_000, 5);
        List<ActivationHistogram> parts = new ArrayList<>();
        for (int from = 0; from < values.length; from += 1900) {
            parts.add(histogram(Arrays.copyOfRange(values, from, Math.min(from + 1900, values.length))));
        }
        Collections.shuffle(parts, new Random(3));
        ActivationHistogram merged = new ActivationHistogram();
        parts.forEach(merged::merge);

        ActivationHistogram whole = histogram(values);
        assertThat(merged.bins()).isEqualTo(whole.bins());
        assertThat(merged.count()).isEqualTo(20_000);
        assertThat(merged.zeros()).isEqualTo(whole.zeros());
        assertThat(merged.least()).isEqualTo(whole.least());
        assertThat(merged.greatest()).isEqualTo(whole.greatest());
        assertThat(merged.threshold(0.005)).isEqualTo(whole.threshold(0.005));
    }

    @Test
    void is_zero_for_a_filter_that_never_fires() {
        assertThat(histogram(new float[5000]).threshold(0.005)).isZero();
        assertThat(new ActivationHistogram().threshold(0.005)).isZero();
    }

    @Test
    void is_zero_for_a_filter_that_fires_at_fewer_positions_than_the_share() {
        float[] values = new float[1000];
        Arrays.fill(values, 0, 5, 3f);

        assertThat(histogram(values).threshold(0.005)).isZero();
        values[5] = 3;
        assertThat(histogram(values).threshold(0.005)).isCloseTo(3, within(3 / 128.0));
    }

    @Test
    void meets_a_constant_exactly() {
        float[] values = new float[1000];
        Arrays.fill(values, -2.7f);

        assertThat(histogram(values).threshold(0.005)).isEqualTo(-2.7f);
    }

    @Test
    void lists_its_bins_from_the_least_to_the_greatest() {
        assertThat(histogram(2, -3, 0, 2, -0f, 1e-41f).bins())
                .containsExactly(
                        new ActivationHistogram.Bin(-3.015625f, -3, 1),
                        new ActivationHistogram.Bin(0, 0, 2),
                        new ActivationHistogram.Bin(0, Float.intBitsToFloat(1 << 16), 1),
                        new ActivationHistogram.Bin(2, 2.015625f, 2));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, 1})
    void every_value_lies_in_its_bin(float value) {
        ActivationHistogram.Bin bin = histogram(value).bins().getFirst();

        assertThat(value).isBetween(bin.from(), bin.to());
    }

    @Test
    void counts_one_filter_of_a_map_wherever_it_lies() {
        float[] values = new float[3 + 10_000 * 4];
        for (int i = 0; i < 10_000; i++) {
            values[3 + i * 4 + 1] = i % 3;
        }
        ActivationHistogram histogram = new ActivationHistogram();
        histogram.addAll(values, 4, 4, 10_000, 0, 2);

        assertThat(histogram.count()).isEqualTo(10_000);
        assertThat(histogram.zeros()).isEqualTo(3334);
        assertThat(histogram.bins()).hasSize(3).last().isEqualTo(new ActivationHistogram.Bin(2, 2.015625f, 3333));
    }
}
