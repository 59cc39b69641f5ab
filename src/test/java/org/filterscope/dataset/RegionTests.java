package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.filterscope.tensor.image.Placement;
import org.junit.jupiter.api.Test;

/** The masks were drawn on squared paper. */
class RegionTests {

    /** 8 × 8 pixels that fill an input of 8 × 8. */
    private static final Placement SAME = new Placement(8, 8, 8, 8, 0, 0, 8, 8);

    /** 16 × 8 pixels, of which the input of 8 × 8 holds the columns 4 … 11. */
    private static final Placement CUT = new Placement(16, 8, 16, 8, 4, 0, 8, 8);

    /** A square of 8 × 8 around a hole of 2 × 2: its outline runs to the hole, around it, and back. */
    private static final Outline RING = new Outline(0, 0, 8, 0, 8, 8, 0, 8, 0, 0, 3, 3, 3, 5, 5, 5, 5, 3, 3, 3);

    private static String drawn(Region region, Placement placement, int height, int width) {
        boolean[] mask = region.onGrid(placement, height, width);
        assertThat(mask).hasSize(height * width);
        StringBuilder drawing = new StringBuilder();
        for (int i = 0; i < mask.length; i++) {
            drawing.append(i > 0 && i % width == 0 ? "/" : "").append(mask[i] ? '#' : '.');
        }
        return drawing.toString();
    }

    @Test
    void the_whole_is_everything() {
        assertThat(drawn(new Region.Whole(), CUT, 2, 3)).isEqualTo("###/###");
    }

    @Test
    void a_box_covers_the_cells_whose_centre_pixel_it_holds() {
        assertThat(drawn(new Region.Box(2, 2, 4, 3), SAME, 4, 4)).isEqualTo("..../.##./..../....");
        assertThat(drawn(new Region.Box(0, 0, 8, 8), SAME, 4, 4)).isEqualTo("####/####/####/####");
    }

    @Test
    void a_mask_follows_the_cut() {
        // Columns 4 … 11 of the picture are seen; the box holds 6 … 9.
        assertThat(drawn(new Region.Box(6, 0, 4, 8), CUT, 2, 8)).isEqualTo("..####../..####..");
    }

    @Test
    void a_mask_follows_the_resizing() {
        // 16 × 16 squeezed to 8 × 4: the grid of 2 × 4 has its centres at x = 2, 6, 10, 14 and y = 4, 12.
        Placement squashed = new Placement(16, 16, 8, 4, 0, 0, 8, 4);

        assertThat(drawn(new Region.Box(5, 8, 6, 8), squashed, 2, 4)).isEqualTo("..../.##.");
    }

    @Test
    void an_object_too_small_for_any_centre_takes_the_cell_of_its_centroid() {
        assertThat(drawn(new Region.Box(4.2, 0.1, 0.5, 0.5), SAME, 4, 4)).isEqualTo("..#./..../..../....");
        assertThat(drawn(RunLengths.ofCounts(8, 8, 16, 1, 47), SAME, 4, 4)).isEqualTo(".#../..../..../....");
    }

    @Test
    void an_object_that_was_cut_off_leaves_no_mask() {
        assertThat(drawn(new Region.Box(0, 0, 3, 8), CUT, 2, 2)).isEqualTo("../..");
        assertThat(drawn(new Region.Box(12.5, 2, 1, 1), CUT, 2, 2)).isEqualTo("../..");
    }

    @Test
    void a_region_beyond_the_picture_leaves_no_mask() {
        assertThat(drawn(new Region.Box(100, 100, 5, 5), SAME, 2, 2)).isEqualTo("../..");
    }

    @Test
    void a_triangle_holds_the_pixels_whose_centres_it_holds() {
        Region triangle = new Region.Polygons(List.of(new Outline(0, 0, 4, 0, 0, 4)));

        assertThat(drawn(triangle, new Placement(4, 4, 4, 4, 0, 0, 4, 4), 4, 4)).isEqualTo("###./##../#.../....");
    }

    @Test
    void an_outline_around_a_hole_leaves_it_free() {
        assertThat(drawn(new Region.Polygons(List.of(RING)), SAME, 8, 8))
                .isEqualTo("########/########/########/###..###/###..###/########/########/########");
    }

    @Test
    void parts_add_up_even_where_they_overlap() {
        Region parts =
                new Region.Polygons(List.of(new Outline(0, 0, 5, 0, 5, 8, 0, 8), new Outline(3, 0, 6, 0, 6, 4, 3, 4)));

        assertThat(drawn(parts, SAME, 2, 8)).isEqualTo("######../#####...");
    }

    @Test
    void the_small_pieces_of_an_object_do_not_move_its_centroid() {
        Region parts = new Region.Polygons(List.of(
                new Outline(0, 0, 0.1f, 0, 0.1f, 0.1f), new Outline(6.1f, 6.1f, 6.4f, 6.1f, 6.4f, 6.4f, 6.1f, 6.4f)));

        assertThat(drawn(parts, SAME, 4, 4)).isEqualTo("..../..../..../...#");
    }

    @Test
    void centroids_are_those_of_geometry() {
        assertThat(new Outline(0, 0, 6, 0, 0, 3).centroid()).isEqualTo(new Region.Point(2, 1));
        assertThat(new Outline(0, 0, 6, 0, 0, 3).area()).isEqualTo(9);
        assertThat(new Outline(2, 2, 4, 4, 6, 6).centroid()).isEqualTo(new Region.Point(4, 4));
        Region.Point far = new Outline(5000, 5000, 5001, 5000, 5001, 5001, 5000, 5001).centroid();
        assertThat(far.x()).isCloseTo(5000.5, within(1e-6));
    }

    @Test
    void what_is_no_region_is_refused() {
        assertThatThrownBy(() -> new Region.Box(0, 0, -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Region.Box(Double.NaN, 0, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Region.Polygons(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outline(0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outline(0, 0, 1, 1, 2, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outline(0, 0, 1, 1, 2, Float.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_mask_reads_the_same_pixel_by_pixel() {
        Random random = new Random(17);
        for (int round = 0; round < 100; round++) {
            int height = 1 + random.nextInt(12);
            int width = 1 + random.nextInt(12);
            boolean[][] pixels = new boolean[height][width];
            int[] counts = new int[height * width + 2];
            int run = 0;
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < height; y++) {
                    pixels[y][x] = random.nextInt(3) == 0 || (x == 0 && y == 0);
                    run += pixels[y][x] == (run % 2 == 1) ? 0 : 1;
                    counts[run]++;
                }
            }
            RunLengths mask = RunLengths.ofCounts(height, width, counts);
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < height; y++) {
                    assertThat(mask.holds(x, y)).isEqualTo(pixels[y][x]);
                }
            }
            assertThat(mask.holds(width, 0)).isFalse();
            assertThat(mask.holds(0, -1)).isFalse();
        }
    }
}
