package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

class PictureMaskTests {

    private static final FeatureMap MAP = FeatureMap.of(new float[] {0, 1, 2, 4}, 2, 2, 1);

    /** scipy.ndimage.map_coordinates(g, half-pixel grid, order=1, mode='nearest') from 2×2 to 4×3. */
    @Test
    void enlarges_with_aligned_pixel_centres() {
        assertThat(PictureMask.enlarged(new float[] {0, 1, 2, 4}, 2, 2, 4, 3))
                .containsExactly(0, 0.5f, 1, 0.5f, 1.125f, 1.75f, 1.5f, 2.375f, 3.25f, 2, 3, 4);
    }

    @Test
    void keeps_the_pixels_above_the_threshold_in_either_layout() {
        PictureMask mask = PictureMask.of(MAP, 0, 1.6, 2, 2);

        assertThat(mask.pixels()).containsExactly(false, false, true, true);
        assertThat(mask.keepInChannelsLast(new float[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .containsExactly(0, 0, 0, 0, 5, 6, 7, 8);
        assertThat(mask.keepInChannelsFirst(new float[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .containsExactly(0, 0, 3, 4, 0, 0, 7, 8);
        assertThatThrownBy(() -> mask.keepInChannelsLast(new float[7])).hasMessageContaining("does not fit");
    }

    @Test
    void says_when_nothing_is_left() {
        assertThat(PictureMask.of(MAP, 0, 4, 8, 8).isEmpty()).isTrue();
        assertThat(PictureMask.of(MAP, 0, 3, 8, 8).isEmpty()).isFalse();
    }

    @Test
    void brings_object_masks_to_the_grid_by_the_nearest_pixel() {
        boolean[] mask = {true, true, false, false, true, true, false, false, false, false, false, true};

        assertThat(ObjectMask.resized(mask, 3, 4, 3, 4)).containsExactly(mask);
        assertThat(ObjectMask.resized(mask, 3, 4, 1, 2)).containsExactly(true, false);
        assertThat(ObjectMask.resized(new boolean[] {true, false}, 1, 2, 2, 4))
                .containsExactly(true, true, false, false, true, true, false, false);
    }
}
