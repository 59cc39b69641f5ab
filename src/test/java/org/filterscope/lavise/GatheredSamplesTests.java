package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheredSamplesTests {

    private static final int IMAGES = 40;

    private static List<ReferenceSample> samples(long image) {
        Random random = new Random(image);
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new ReferenceSample(
                        "content of image " + image,
                        new float[] {random.nextFloat(), -0f, Float.MIN_VALUE * i},
                        List.of(i, 300)))
                .toList();
    }

    private static GatheredSamples gathered(long from, long to) {
        GatheredSamples gathered = new GatheredSamples();
        for (long image = from; image < to; image++) {
            gathered.add(image, samples(image));
        }
        return gathered;
    }

    private static byte[] bytes(GatheredSamples gathered) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            gathered.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static GatheredSamples read(byte[] bytes) {
        try {
            return GatheredSamples.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_in_any_order_give_the_samples_in_the_order_of_their_images(long seed) {
        List<byte[]> parts = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> bytes(gathered(i * 5L, i * 5L + 5)))
                .toList());
        Collections.shuffle(parts, new Random(seed));

        GatheredSamples merged = new GatheredSamples();
        parts.forEach(part -> merged.merge(read(part)));

        assertThat(merged.samples())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(IntStream.range(0, IMAGES)
                        .mapToObj(image -> samples(image))
                        .flatMap(List::stream)
                        .toList());
        assertThat(bytes(merged)).isEqualTo(bytes(gathered(0, IMAGES)));
    }

    @Test
    void an_image_cannot_be_gathered_twice() {
        GatheredSamples gathered = gathered(0, 10);

        assertThatThrownBy(() -> gathered.merge(gathered(9, 12))).hasMessageContaining("twice");
    }

    @Test
    void a_damaged_part_is_refused() {
        byte[] part = bytes(gathered(0, 10));
        part[part.length / 2] ^= 1;

        assertThatThrownBy(() -> read(part)).isInstanceOf(RefusedException.class);
    }
}
