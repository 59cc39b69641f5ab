package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

class ImageSampleTests {

    @Test
    void the_same_images_are_drawn_whenever_the_seed_is_the_same() {
        List<Long> drawn = ImageSample.of(1000, 50, 7);

        assertThat(drawn).hasSize(50).isSorted().doesNotHaveDuplicates().allMatch(image -> image >= 0 && image < 1000);
        assertThat(ImageSample.of(1000, 50, 7)).isEqualTo(drawn);
        assertThat(ImageSample.of(1000, 50, 8)).isNotEqualTo(drawn);
    }

    @Test
    void a_smaller_sample_is_a_part_of_a_larger_one_and_all_are_drawn_where_there_are_no_more() {
        assertThat(ImageSample.of(1000, 50, 7)).containsAll(ImageSample.of(1000, 20, 7));
        assertThat(ImageSample.of(5, 50, 7)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(ImageSample.of(5, 0, 7)).isEmpty();
    }

    @Test
    void every_image_is_drawn_as_often_as_any_other() {
        int[] counts = new int[100];
        for (long seed = 0; seed < 2000; seed++) {
            ImageSample.of(counts.length, 20, seed).forEach(image -> counts[image.intValue()]++);
        }

        // 400 each on average, with a standard deviation of 18
        assertThat(IntStream.of(counts)).allMatch(count -> count > 310 && count < 490);
    }

    @Test
    void what_is_kept_of_a_sampled_image_is_the_activations_of_all_filters() {
        DissectionSettings settings =
                DissectionSettings.standard().withTopImages(1).keeping().sampling(List.of(1L, 4L));
        Dissector dissector = new Dissector(settings, 1, 2, 2);
        LongStream.range(0, 4)
                .forEach(image ->
                        dissector.observe(image, FeatureMap.of(new float[] {image, 0, 2 * image, -1}, 1, 2, 2)));

        List<SampledImage> sample = dissector.finish().sample();

        assertThat(sample).extracting(SampledImage::number).containsExactly(1L);
        assertThat(sample.getFirst().lowest()).containsExactly(1, -1);
        assertThat(sample.getFirst().highest()).containsExactly(2, 0);
        assertThat(sample.getFirst().levels()).containsExactly(0, -1, -1, 0);
    }
}
