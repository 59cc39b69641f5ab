package org.filterscope.lavise;

/**
 * Products of row-major matrices in plain Java, in an order of additions that is always the same. The loops run over
 * columns, which the compiler turns into vector instructions; two rows and four factors at once keep them fed.
 */
final class MatrixProduct {

    private static final int FACTORS = 4;

    private MatrixProduct() {}

    /**
     * A block of columns of the product left · right.
     *
     * @param left rows × inner, from row {@code firstRow} on
     * @param right inner × columns
     * @param from first column of the block
     * @param width how many columns it has
     * @param out receives rows × width values
     */
    static void multiply(
            float[] left,
            int firstRow,
            int rows,
            int inner,
            float[] right,
            int columns,
            int from,
            int width,
            float[] out) {
        java.util.Arrays.fill(out, 0, rows * width, 0);
        int row = 0;
        for (; row + 1 < rows; row += 2) {
            int a = (firstRow + row) * inner;
            int k = 0;
            for (; k + FACTORS <= inner; k += FACTORS) {
                addFourToTwo(left, a + k, a + inner + k, right, k * columns + from, columns, out, row * width, width);
            }
            for (; k < inner; k++) {
                addOne(left[a + k], right, k * columns + from, out, row * width, width);
                addOne(left[a + inner + k], right, k * columns + from, out, (row + 1) * width, width);
            }
        }
        if (row < rows) {
            int a = (firstRow + row) * inner;
            int k = 0;
            for (; k + FACTORS <= inner; k += FACTORS) {
                addFourToOne(left, a + k, right, k * columns + from, columns, out, row * width, width);
            }
            for (; k < inner; k++) {
                addOne(left[a + k], right, k * columns + from, out, row * width, width);
            }
        }
    }

    private static void addFourToTwo(
            float[] left, int a, int b, float[] right, int at, int stride, float[] out, int to, int width) {
        float a0 = left[a];
        float a1 = left[a + 1];
        float a2 = left[a + 2];
        float a3 = left[a + 3];
        float b0 = left[b];
        float b1 = left[b + 1];
        float b2 = left[b + 2];
        float b3 = left[b + 3];
        for (int j = 0; j < width; j++) {
            float w0 = right[at + j];
            float w1 = right[at + stride + j];
            float w2 = right[at + 2 * stride + j];
            float w3 = right[at + 3 * stride + j];
            out[to + j] += a0 * w0 + a1 * w1 + a2 * w2 + a3 * w3;
            out[to + width + j] += b0 * w0 + b1 * w1 + b2 * w2 + b3 * w3;
        }
    }

    private static void addFourToOne(
            float[] left, int a, float[] right, int at, int stride, float[] out, int to, int width) {
        float a0 = left[a];
        float a1 = left[a + 1];
        float a2 = left[a + 2];
        float a3 = left[a + 3];
        for (int j = 0; j < width; j++) {
            out[to + j] += a0 * right[at + j]
                    + a1 * right[at + stride + j]
                    + a2 * right[at + 2 * stride + j]
                    + a3 * right[at + 3 * stride + j];
        }
    }

    private static void addOne(float factor, float[] right, int at, float[] out, int to, int width) {
        for (int j = 0; j < width; j++) {
            out[to + j] += factor * right[at + j];
        }
    }
}
