package org.filterscope.explanation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTests {

    /** Numbers of numpy.random.default_rng(7), answers of scipy 1.17.1 linear_sum_assignment(values, maximize=True). */
    @Test
    void it_chooses_what_scipy_chooses() {
        float[][] square = {
            {0.625f, 0.897f, 0.776f, 0.225f, 0.3f, 0.874f},
            {0.005f, 0.821f, 0.797f, 0.468f, 0.303f, 0.278f},
            {0.255f, 0.445f, 0.505f, 0.553f, 0.996f, 0.793f},
            {0.622f, 0.989f, 0.215f, 0.16f, 0.613f, 0.044f},
            {0.036f, 0.515f, 0.466f, 0.917f, 0.629f, 0.514f},
            {0.497f, 0.248f, 0.012f, 0.192f, 0.692f, 0.201f}
        };
        float[][] wide = {
            {0.37f, 0.004f, 0.83f, 0.154f, 0.268f},
            {0.88f, 0.51f, 0.847f, 0.64f, 0.742f},
            {0.091f, 0.541f, 0.508f, 0.871f, 0.361f}
        };

        assertThat(Assignment.greatest(square)).containsExactly(5, 2, 4, 1, 3, 0);
        assertThat(Assignment.greatest(wide)).containsExactly(2, 0, 3);
        assertThat(sum(square, Assignment.greatest(square))).isCloseTo(5.070, within(1e-5));
        assertThat(sum(wide, Assignment.greatest(wide))).isCloseTo(2.581, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"6,6", "4,7", "7,4", "1,5", "5,1"})
    void nothing_else_is_better(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 30; round++) {
            // few different values, so that there are many ties
            float[][] values = values(random, rows, columns, 5);
            int[] chosen = Assignment.greatest(values);

            assertThat(Arrays.stream(chosen).filter(column -> column >= 0))
                    .doesNotHaveDuplicates()
                    .hasSize(Math.min(rows, columns));
            assertThat(sum(values, chosen))
                    .isCloseTo(best(values, 0, new boolean[columns], rows - columns), within(1e-4));
        }
    }

    @Test
    void shuffled_rows_find_themselves() {
        int size = 300;
        SplittableRandom random = new SplittableRandom(11);
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        float[][] values = values(random, size, size, 1000);
        for (int row = 0; row < size; row++) {
            values[row][order[row]] = 2;
        }

        assertThat(Assignment.greatest(values)).containsExactly(order);
    }

    @Test
    void where_there_is_nothing_nothing_is_chosen() {
        assertThat(Assignment.greatest(new float[0][])).isEmpty();
        assertThat(Assignment.greatest(new float[2][0])).containsExactly(-1, -1);
    }

    private static float[][] values(SplittableRandom random, int rows, int columns, int levels) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(levels) / (float) levels;
            }
        }
        return values;
    }

    private static double sum(float[][] values, int[] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(row -> chosen[row] >= 0)
                .mapToDouble(row -> values[row][chosen[row]])
                .sum();
    }

    /** The greatest sum from a row on, found by trying all; so many rows may be left out as there are too many. */
    private static double best(float[][] values, int row, boolean[] taken, int spare) {
        if (row == values.length) {
            return 0;
        }
        double best = spare > 0 ? best(values, row + 1, taken, spare - 1) : Double.NEGATIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, values[row][column] + best(values, row + 1, taken, spare));
                taken[column] = false;
            }
        }
        return best;
    }
}
