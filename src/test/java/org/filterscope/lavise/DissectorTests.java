package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

class DissectorTests {

    private static final int HEIGHT = 3;
    private static final int WIDTH = 4;
    private static final int FILTERS = 37;
    private static final FilterAttention ORIGINAL = new FilterAttention.Original();
    private static final FilterAttention PROJECTION = new FilterAttention.Projection();
    private static final DissectionSettings SETTINGS =
            DissectionSettings.standard().withTopImages(5).keeping(ORIGINAL, PROJECTION);

    /** Peaks with many ties; filter 0 is dead, filter 1 negative, filter 2 fires on image 3 alone. */
    private static FeatureMap map(long image) {
        Random random = new Random(image);
        float[] values = new float[HEIGHT * WIDTH * FILTERS];
        for (int i = 0; i < values.length; i++) {
            int filter = i % FILTERS;
            values[i] = switch (filter) {
                case 0 -> 0;
                case 1 -> -1 - random.nextFloat();
                case 2 -> image == 3 ? 2 : 0;
                case 3 -> 4;
                default -> Math.max(0, random.nextInt(9) - 5 + (filter % 2 == 0 ? 0 : random.nextFloat()));
            };
        }
        return FeatureMap.of(values, HEIGHT, WIDTH, FILTERS);
    }

    private static Dissector dissector() {
        return new Dissector(SETTINGS, HEIGHT, WIDTH, FILTERS);
    }

    private static Dissection dissected(List<Long> images) {
        Dissector dissector = dissector();
        images.forEach(image -> dissector.observe(image, map(image)));
        return dissector.finish();
    }

    private static List<Long> images(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static void assertSame(Dissection one, Dissection other) {
        assertThat(other.images()).isEqualTo(one.images());
        assertThat(other.imagesNeeded()).containsExactly(one.imagesNeeded());
        for (int filter = 0; filter < FILTERS; filter++) {
            FilterDissection a = one.filter(filter);
            FilterDissection b = other.filter(filter);
            assertThat(b.threshold()).isEqualTo(a.threshold());
            assertThat(b.histogram().bins()).isEqualTo(a.histogram().bins());
            assertThat(b.topImages()).usingRecursiveComparison().isEqualTo(a.topImages());
        }
        for (FilterAttention method : List.of(ORIGINAL, PROJECTION)) {
            assertThat(other.attended(method)).usingRecursiveComparison().isEqualTo(one.attended(method));
        }
    }

    @Test
    void keeps_the_strongest_images_and_between_equals_those_with_lower_numbers() {
        Dissection dissection = dissected(images(60));

        for (int filter = 0; filter < FILTERS; filter++) {
            int number = filter;
            List<Long> expected = images(60).stream()
                    .filter(image -> peak(image, number) > 0)
                    .sorted(Comparator.comparingDouble((Long image) -> -peak(image, number))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(5)
                    .toList();
            assertThat(dissection.filter(filter).topImages().stream().map(TopImage::number))
                    .as("filter %d", filter)
                    .containsExactlyElementsOf(expected);
            dissection
                    .filter(filter)
                    .topImages()
                    .forEach(top -> assertThat(top.peak())
                            .isEqualTo(peak(top.number(), number))
                            .isEqualTo(top.grid().highest()));
        }
    }

    private static float peak(long image, int filter) {
        float peak = Float.NEGATIVE_INFINITY;
        for (float activation : Attention.activations(map(image), filter)) {
            peak = Math.max(peak, activation);
        }
        return peak;
    }

    @Test
    void does_not_depend_on_the_order_of_the_images() {
        List<Long> shuffled = new ArrayList<>(images(60));
        Collections.shuffle(shuffled, new Random(1));

        assertSame(dissected(images(60)), dissected(shuffled));
    }

    @Test
    void does_not_depend_on_batches() {
        Dissector dissector = dissector();
        for (int from = 0; from < 60; from += 20) {
            long[] numbers = LongStream.range(from, from + 20).toArray();
            dissector.observeAll(
                    numbers,
                    LongStream.of(numbers).mapToObj(DissectorTests::map).toList());
        }

        assertSame(dissected(images(60)), dissector.finish());
    }

    @Test
    void merges_shards_in_any_order_to_the_same_result() {
        List<Dissector> shards =
                new ArrayList<>(IntStream.range(0, 4).mapToObj(i -> dissector()).toList());
        images(60).forEach(image -> shards.get((int) (image * 7 % 4)).observe(image, map(image)));
        Collections.shuffle(shards, new Random(2));
        Dissector merged = dissector();
        shards.forEach(merged::merge);

        assertSame(dissected(images(60)), merged.finish());
    }

    @Test
    void knows_dead_filters_and_such_that_hardly_fire() {
        Dissection dissection = dissected(images(10));

        assertThat(dissection.filter(0).isDead()).isTrue();
        assertThat(dissection.filter(0).threshold()).isZero();
        assertThat(dissection.filter(1).isDead()).isTrue();
        assertThat(dissection.filter(1).threshold()).isBetween(-2.0, -1.0);
        assertThat(dissection.filter(2).topImages())
                .extracting(TopImage::number)
                .containsExactly(3L);
        assertThat(dissection.filter(3).threshold()).isEqualTo(4);
        assertThat(dissection.filter(3).histogram().count()).isEqualTo(10L * HEIGHT * WIDTH);
    }

    @Test
    void leaves_out_images_that_are_not_finite_and_says_so() {
        Dissector dissector = dissector();
        images(6).forEach(image -> dissector.observe(image, map(image)));
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < bad.length; i++) {
            FeatureMap map = map(100 - i);
            map.values()[i * 100 + 5] = bad[i];
            dissector.observe(100 - i, map);
        }

        Dissection dissection = dissector.finish();
        assertThat(dissection.leftOut()).isEqualTo(3);
        assertThat(dissection.leftOutImages()).containsExactly(98L, 99L, 100L);
        assertSame(dissected(images(6)), dissection);
    }

    @Test
    void takes_vectors_along_that_a_second_pass_would_find() {
        Dissection dissection = dissected(images(30));
        for (FilterAttention method : List.of(ORIGINAL, PROJECTION)) {
            AttentionPass pass = dissection.attend(method);
            for (long image : dissection.imagesNeeded()) {
                pass.attend(image, map(image));
            }
            assertThat(dissection.attended(method))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(pass.finish());
        }
    }

    @Test
    void attends_by_activation_in_a_second_pass() {
        Dissection dissection = dissected(images(30));
        AttentionPass pass = dissection.attend(new FilterAttention.Activation());
        assertThatThrownBy(pass::finish).hasMessageContaining("has not been attended to");
        images(30).reversed().forEach(image -> pass.attend(image, map(image)));

        AttendedVectors vectors = pass.finish();
        FilterDissection filter = dissection.filter(7);
        for (int rank = 0; rank < filter.topImages().size(); rank++) {
            FeatureMap map = map(filter.topImages().get(rank).number());
            assertThat(vectors.of(7, rank))
                    .containsExactly(Attention.vector(new FilterAttention.Activation(), map, 7, filter.threshold()));
        }
    }

    @Test
    void takes_vectors_of_masked_pictures_from_the_caller() {
        Dissection dissection = dissected(images(8));
        AttentionPass pass = dissection.attend(new FilterAttention.Image());
        for (long image : dissection.imagesNeeded()) {
            for (int filter : pass.filtersOn(image)) {
                pass.put(image, filter, new float[] {image, filter});
            }
        }

        AttendedVectors vectors = pass.finish();
        assertThat(vectors.of(2, 0)).containsExactly(3, 2);
        assertThatThrownBy(() -> pass.put(3, 0, new float[2])).hasMessageContaining("not among the top images");
        assertThatThrownBy(() -> pass.attend(3, map(3))).hasMessageContaining("runs the network again");
    }

    @Test
    void refuses_what_does_not_belong_together() {
        Dissector dissector = dissector();
        dissector.observe(1, map(1));

        assertThatThrownBy(() -> dissector.observe(1, map(1))).hasMessageContaining("dissected twice");
        assertThatThrownBy(() -> dissector.observe(2, FeatureMap.of(new float[2], 1, 1, 2)))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> dissector.merge(new Dissector(SETTINGS, 1, 1, FILTERS)))
                .hasMessageContaining("one layer");
        assertThatThrownBy(() -> SETTINGS.keeping(new FilterAttention.Activation()))
                .hasMessageContaining("after the pass");
    }

    @Test
    void grids_keep_activations_to_within_half_a_level() {
        Random random = new Random(4);
        float[] activations = new float[35];
        for (int i = 0; i < activations.length; i++) {
            activations[i] = (float) random.nextGaussian() * 10;
        }
        ActivationGrid grid = ActivationGrid.of(activations, 5, 7);
        ActivationGrid restored = ActivationGrid.ofLevels(grid.levels(), 5, 7, grid.lowest(), grid.highest());

        for (int i = 0; i < activations.length; i++) {
            assertThat(restored.at(i)).isCloseTo(activations[i], within((grid.highest() - grid.lowest()) / 509));
        }
        assertThat(ActivationGrid.of(new float[] {5, 5}, 1, 2).at(1)).isEqualTo(5);
        assertThat(ActivationGrid.of(new float[] {-Float.MAX_VALUE, Float.MAX_VALUE}, 1, 2)
                        .at(1))
                .isEqualTo(Float.MAX_VALUE);
        assertThat(ActivationGrid.of(new float[] {0, 1, 2, 4}, 2, 2).region(1.5))
                .containsExactly(false, false, true, true);
    }
}
