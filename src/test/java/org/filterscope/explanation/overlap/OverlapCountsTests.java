package org.filterscope.explanation.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.lavise.ObjectMask;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

/** Two filters on grids of 2×2 cells, and two categories. */
class OverlapCountsTests {

    private static final boolean[] TOP_ROW = {true, true, false, false};
    private static final boolean[] LEFT_COLUMN = {true, false, true, false};

    @Test
    void cells_are_counted_over_all_images() {
        OverlapCounts counts = counts();
        // filter 0 fires in the top row, filter 1 everywhere
        counts.observe(0, map(2, 1, 2, 1, 0, 1, 0, 1), List.of(new ObjectMask(0, TOP_ROW)));
        counts.observe(1, map(2, 1, 2, 1, 0, 1, 0, 1), List.of(new ObjectMask(1, LEFT_COLUMN)));

        assertThat(counts.shared(0, 0)).isEqualTo(2);
        assertThat(counts.either(0, 0)).isEqualTo(4); // 2 cells in each image, 2 of the mask, 2 shared
        assertThat(counts.shared(0, 1)).isEqualTo(1);
        assertThat(counts.either(0, 1)).isEqualTo(5);
        assertThat(counts.shared(1, 1)).isEqualTo(2);
        assertThat(counts.either(1, 1)).isEqualTo(8);
        assertThat(new CategoryOverlap("cat", 1, 2, 4).iou()).isEqualTo(0.5);
    }

    @Test
    void objects_of_one_category_are_one_mask() {
        OverlapCounts counts = counts();
        counts.observe(
                0, map(2, 0, 0, 0, 0, 0, 0, 0), List.of(new ObjectMask(0, TOP_ROW), new ObjectMask(0, LEFT_COLUMN)));

        assertThat(counts.shared(0, 0)).isEqualTo(1);
        assertThat(counts.either(0, 0)).isEqualTo(3);
        assertThat(counts.imagesOf(0)).isEqualTo(1);
    }

    @Test
    void a_filter_sees_what_its_strongest_images_show() {
        OverlapCounts counts = new OverlapCounts(new double[] {0.5}, 2, 1);
        counts.observe(0, FeatureMap.of(new float[] {1, 0, 0, 0}, 2, 2, 1), List.of(new ObjectMask(0, TOP_ROW)));
        counts.observe(1, FeatureMap.of(new float[] {3, 0, 0, 0}, 2, 2, 1), List.of(new ObjectMask(1, TOP_ROW)));

        assertThat(counts.truths(0)).containsExactly(1);
    }

    @Test
    void parts_merge_to_the_same_in_any_order_and_survive_being_written() throws IOException {
        OverlapCounts whole = counts();
        List<OverlapCounts> parts = List.of(counts(), counts(), counts());
        Random random = new Random(3);
        for (int image = 0; image < 30; image++) {
            FeatureMap map = noise(random);
            List<ObjectMask> objects = List.of(
                    new ObjectMask(0, mask(random)), new ObjectMask(1, mask(random)), new ObjectMask(1, mask(random)));
            whole.observe(image, map, objects);
            parts.get(image % 3).observe(image, map, objects);
        }
        OverlapCounts merged = counts();
        for (OverlapCounts part : parts.reversed()) {
            merged.merge(copy(part));
        }

        assertThat(bytes(merged)).isEqualTo(bytes(whole));
        assertThatThrownBy(() -> OverlapPart.read(new ByteArrayInputStream(bytes(whole)), "other work"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_word_names_a_category_by_its_lemma_or_the_last_word_of_its_name() {
        List<ExplainedWord> words = List.of(new ExplainedWord("Lights", "light", 0.5, 0.1, true, 3));

        assertThat(CategoryWords.name(words, "traffic light")).isTrue();
        assertThat(CategoryWords.name(words, "Lights")).isTrue();
        assertThat(CategoryWords.name(words, "lighthouse")).isFalse();
    }

    private static OverlapCounts counts() {
        return new OverlapCounts(new double[] {0.5, 0.5}, 2, 5);
    }

    private static FeatureMap map(float... values) {
        return FeatureMap.of(values, 2, 2, 2);
    }

    private static FeatureMap noise(Random random) {
        float[] values = new float[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) / 3f;
        }
        return map(values);
    }

    private static boolean[] mask(Random random) {
        return new boolean[] {random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), true};
    }

    private static byte[] bytes(OverlapCounts counts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OverlapPart(counts).write(out, "work");
        return out.toByteArray();
    }

    private static OverlapCounts copy(OverlapCounts counts) throws IOException {
        return OverlapPart.read(new ByteArrayInputStream(bytes(counts)), "work").counts();
    }
}
