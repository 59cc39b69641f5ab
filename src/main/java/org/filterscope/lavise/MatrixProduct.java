package org.filterscope.lavise;

import java.util.Arrays;

/**
 * Products of matrices in plain Java, in an order of additions that is always the same. The loops run over columns and
 * over arrays that all begin at 0, which the compiler turns into vector instructions; two rows and four factors at once
 * keep them fed.
 */
final class MatrixProduct {

    private MatrixProduct() {}

    /** The rows of a row-major matrix, each in an array of its own. */
    static float[][] rows(float[] matrix, int width) {
        float[][] rows = new float[matrix.length / width][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(matrix, row * width, (row + 1) * width);
        }
        return rows;
    }

    /**
     * The product left · right.
     *
     * @param left its rows, from row {@code first} on, each of {@code right.length} values
     * @param right as many rows as the left rows have values
     * @param out receives the product's rows, as many as it has arrays; they are as long as those of {@code right}
     */
    static void multiply(float[][] left, int first, float[][] right, float[][] out) {
        for (float[] row : out) {
            Arrays.fill(row, 0);
        }
        int row = 0;
        for (; row + 2 <= out.length; row += 2) {
            addToTwo(left[first + row], left[first + row + 1], right, out[row], out[row + 1]);
        }
        if (row < out.length) {
            addToOne(left[first + row], right, out[row]);
        }
    }

    private static void addToTwo(float[] a, float[] b, float[][] right, float[] outA, float[] outB) {
        int k = 0;
        for (; k + 4 <= right.length; k += 4) {
            addFour(a, b, k, right[k], right[k + 1], right[k + 2], right[k + 3], outA, outB);
        }
        for (; k < right.length; k++) {
            addOne(a[k], right[k], outA);
            addOne(b[k], right[k], outB);
        }
    }

    /** As for two rows at once, to the last bit: a row's result does not depend on its neighbours. */
    private static void addToOne(float[] a, float[][] right, float[] out) {
        int k = 0;
        for (; k + 4 <= right.length; k += 4) {
            addFour(a, k, right[k], right[k + 1], right[k + 2], right[k + 3], out);
        }
        for (; k < right.length; k++) {
            addOne(a[k], right[k], out);
        }
    }

    private static void addFour(
            float[] a,
            float[] b,
            int k,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            float[] outA,
            float[] outB) {
        float a0 = a[k];
        float a1 = a[k + 1];
        float a2 = a[k + 2];
        float a3 = a[k + 3];
        float b0 = b[k];
        float b1 = b[k + 1];
        float b2 = b[k + 2];
        float b3 = b[k + 3];
        for (int j = 0; j < outA.length; j++) {
            outA[j] += a0 * row0[j] + a1 * row1[j] + a2 * row2[j] + a3 * row3[j];
            outB[j] += b0 * row0[j] + b1 * row1[j] + b2 * row2[j] + b3 * row3[j];
        }
    }

    private static void addFour(float[] a, int k, float[] row0, float[] row1, float[] row2, float[] row3, float[] out) {
        float a0 = a[k];
        float a1 = a[k + 1];
        float a2 = a[k + 2];
        float a3 = a[k + 3];
        for (int j = 0; j < out.length; j++) {
            out[j] += a0 * row0[j] + a1 * row1[j] + a2 * row2[j] + a3 * row3[j];
        }
    }

    private static void addOne(float factor, float[] row, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += factor * row[j];
        }
    }
}
