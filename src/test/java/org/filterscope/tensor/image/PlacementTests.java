package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.InputShape.Layout;
import org.junit.jupiter.api.Test;

class PlacementTests {

    private static final InputShape SQUARE = new InputShape(224, 224, 3, Layout.NHWC);

    @Test
    void the_short_side_fits_and_the_middle_is_cut_out() {
        // By hand: 640·224/480 = 298.67, rounded down; (298 − 224) / 2 = 37.
        assertThat(Placement.of(640, 480, Preprocessing.TORCH, SQUARE))
                .isEqualTo(new Placement(640, 480, 298, 224, 37, 0, 224, 224));
        assertThat(Placement.of(480, 640, Preprocessing.TORCH, SQUARE))
                .isEqualTo(new Placement(480, 640, 224, 298, 0, 37, 224, 224));
    }

    @Test
    void the_short_side_may_be_resized_to_more_than_the_cut() {
        // By hand: 500·256/375 = 341.33; (341 − 224) / 2 = 58.5 and (256 − 224) / 2 = 16; halves go to the even number.
        assertThat(Placement.of(500, 375, Preprocessing.parse("torch:resize=256"), SQUARE))
                .isEqualTo(new Placement(500, 375, 341, 256, 58, 16, 224, 224));
    }

    @Test
    void squashing_keeps_the_whole_picture() {
        Placement placement = Placement.of(640, 480, Preprocessing.parse("torch:squash"), SQUARE);

        assertThat(placement).isEqualTo(new Placement(640, 480, 224, 224, 0, 0, 224, 224));
        assertThat(placement.xOf(0, 1)).isEqualTo(320);
        assertThat(placement.yOf(3, 4)).isEqualTo(420);
    }

    @Test
    void an_input_that_is_not_square_is_covered() {
        InputShape wide = new InputShape(100, 300, 3, Layout.NHWC);

        assertThat(Placement.of(600, 600, Preprocessing.RAW, wide))
                .isEqualTo(new Placement(600, 600, 300, 300, 0, 100, 300, 100));
        assertThat(Placement.of(600, 100, Preprocessing.RAW, wide))
                .isEqualTo(new Placement(600, 100, 600, 100, 150, 0, 300, 100));
    }

    @Test
    void the_centre_of_the_grid_is_the_centre_of_the_picture_where_nothing_rounds() {
        Placement placement = Placement.of(448, 896, Preprocessing.RAW, SQUARE);

        assertThat(placement.xOf(6, 13)).isCloseTo(224, within(1e-9));
        assertThat(placement.yOf(6, 13)).isCloseTo(448, within(1e-9));
        assertThat(placement.yOf(0, 2)).isCloseTo(336, within(1e-9));
    }

    @Test
    void a_cell_holds_the_place_its_centre_maps_to() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Preprocessing preprocessing = random.nextBoolean() ? Preprocessing.RAW : Preprocessing.parse("raw:squash");
            Placement placement =
                    Placement.of(1 + random.nextInt(2000), 1 + random.nextInt(2000), preprocessing, SQUARE);
            int grid = 1 + random.nextInt(30);
            int cell = random.nextInt(grid);

            assertThat(placement.columnOf(placement.xOf(cell, grid), grid)).isEqualTo(cell);
            assertThat(placement.rowOf(placement.yOf(cell, grid), grid)).isEqualTo(cell);
            assertThat(placement.xOf(cell, grid)).isBetween(0.0, (double) placement.originalWidth());
            assertThat(placement.yOf(cell, grid)).isBetween(0.0, (double) placement.originalHeight());
        }
    }

    @Test
    void the_thinnest_picture_has_a_placement() {
        Placement placement = Placement.of(100_000, 1, Preprocessing.RAW, SQUARE);

        assertThat(placement.xOf(0, 1)).isCloseTo(50_000, within(1.0));
    }
}
