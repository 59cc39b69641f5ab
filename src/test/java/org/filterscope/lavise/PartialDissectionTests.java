package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDissectionTests {

    private static final int HEIGHT = 4;
    private static final int WIDTH = 3;
    private static final int FILTERS = 19;
    private static final int IMAGES = 90;
    private static final DissectionSettings SETTINGS = DissectionSettings.standard()
            .withTopImages(6)
            .keeping(new FilterAttention.Original(), new FilterAttention.Projection())
            .sampling(ImageSample.of(IMAGES, 12, 5));

    /**
     * A layer that shows all that a network may: dead and constant filters, peaks in ties, negative activations, tiny ones,
     * both zeros, and images with activations that are no numbers.
     */
    private static FeatureMap map(long seed, long image) {
        Random random = new Random(seed * 1_000_003 + image);
        float[] values = new float[HEIGHT * WIDTH * FILTERS];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (i % FILTERS) {
                case 0 -> random.nextBoolean() ? 0f : -0f;
                case 1 -> -random.nextFloat();
                case 2 -> 3;
                case 3 -> random.nextFloat() * Float.MIN_NORMAL;
                case 4, 5, 6 -> Math.max(0, random.nextInt(6) - 3);
                default -> (float) random.nextGaussian() * (1 + i % FILTERS);
            };
        }
        if (random.nextInt(12) == 0) {
            values[random.nextInt(values.length)] = random.nextBoolean() ? Float.NaN : Float.NEGATIVE_INFINITY;
        }
        return FeatureMap.of(values, HEIGHT, WIDTH, FILTERS);
    }

    private static Dissector dissector() {
        return new Dissector(SETTINGS, HEIGHT, WIDTH, FILTERS);
    }

    private static Dissector dissected(long seed, int from, int to) {
        Dissector dissector = dissector();
        for (long image = from; image < to; image++) {
            dissector.observe(image, map(seed, image));
        }
        return dissector;
    }

    private static byte[] bytes(Dissector dissector) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            dissector.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Dissector read(byte[] bytes) {
        try {
            return Dissector.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> cuts(Random random) {
        List<Integer> cuts = new ArrayList<>(
                random.ints(random.nextInt(12), 0, IMAGES + 1).boxed().toList());
        cuts.addAll(List.of(0, IMAGES));
        Collections.sort(cuts);
        return cuts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parts_of_any_size_merged_in_any_order_equal_one_pass_bit_by_bit(long seed) {
        Random random = new Random(seed);
        List<Integer> cuts = cuts(random);
        List<byte[]> parts = new ArrayList<>(IntStream.range(1, cuts.size())
                .mapToObj(i -> bytes(dissected(seed, cuts.get(i - 1), cuts.get(i))))
                .toList());
        Collections.shuffle(parts, random);

        Dissector merged = dissector();
        parts.forEach(part -> merged.merge(read(part)));

        Dissector whole = dissected(seed, 0, IMAGES);
        assertThat(bytes(merged)).isEqualTo(bytes(whole));
        assertSame(merged.finish(), whole.finish());
    }

    private static void assertSame(Dissection one, Dissection other) {
        assertThat(one.leftOut()).isPositive().isEqualTo(other.leftOut());
        assertThat(one.leftOutImages()).isEqualTo(other.leftOutImages());
        assertThat(one.images()).isEqualTo(other.images());
        for (int filter = 0; filter < FILTERS; filter++) {
            assertThat(one.filter(filter).threshold())
                    .isEqualTo(other.filter(filter).threshold());
            assertThat(one.filter(filter).histogram().bins())
                    .isEqualTo(other.filter(filter).histogram().bins());
            assertThat(one.filter(filter).topImages())
                    .usingRecursiveComparison()
                    .isEqualTo(other.filter(filter).topImages());
        }
        assertThat(one.sample())
                .hasSizeBetween(1, 12)
                .usingRecursiveComparison()
                .isEqualTo(other.sample());
        for (FilterAttention method : SETTINGS.kept()) {
            assertThat(one.attended(method)).usingRecursiveComparison().isEqualTo(other.attended(method));
        }
    }

    @Test
    void merging_parts_of_parts_gives_the_same() {
        Dissector left = read(bytes(dissected(3, 0, 20)));
        left.merge(read(bytes(dissected(3, 20, 41))));
        Dissector right = read(bytes(dissected(3, 41, 42)));
        right.merge(read(bytes(dissected(3, 42, IMAGES))));
        right.merge(read(bytes(left)));

        assertThat(bytes(right)).isEqualTo(bytes(dissected(3, 0, IMAGES)));
    }

    @Test
    void a_part_that_was_read_back_goes_on_with_more_images() {
        Dissector part = read(bytes(dissected(4, 0, 50)));
        for (long image = 50; image < IMAGES; image++) {
            part.observe(image, map(4, image));
        }

        assertThat(bytes(part)).isEqualTo(bytes(dissected(4, 0, IMAGES)));
    }

    @Test
    void a_part_without_images_changes_nothing() {
        Dissector whole = dissected(5, 0, IMAGES);
        byte[] before = bytes(whole);

        whole.merge(read(bytes(dissector())));

        assertThat(bytes(whole)).isEqualTo(before);
    }

    @Test
    void only_its_own_bytes_are_read() throws IOException {
        byte[] part = bytes(dissected(6, 0, 10));
        byte[] longer = Arrays.copyOf(part, part.length + 3);
        ByteArrayInputStream in = new ByteArrayInputStream(longer);

        assertThat(bytes(Dissector.read(in))).isEqualTo(part);
        assertThat(in.available()).isEqualTo(3);
    }

    @Test
    void whatever_byte_is_changed_the_part_is_refused() {
        byte[] part = bytes(dissected(7, 0, 10));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] changed = part.clone();
            changed[i < 60 ? i : random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> read(changed)).as("change %d", i).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_part_that_was_cut_off_is_refused() {
        byte[] part = bytes(dissected(8, 0, 10));
        for (int length : List.of(0, 7, 30, part.length / 2, part.length - 33, part.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(part, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void other_parts_are_refused_by_name() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GatheredSamples().write(out);

        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no partial dissection");
    }

    @Test
    void parts_of_another_layer_or_with_other_settings_are_not_merged() {
        Dissector other = new Dissector(SETTINGS.withTopImages(7), HEIGHT, WIDTH, FILTERS);

        assertThatThrownBy(() -> dissector().merge(read(bytes(other)))).hasMessageContaining("same settings");
    }
}
