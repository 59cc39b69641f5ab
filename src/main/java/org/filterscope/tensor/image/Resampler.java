package org.filterscope.tensor.image;

import java.util.Arrays;

/**
 * Resizes a picture row by row: each stored row that counts is unpacked once and kept only as long as lines of the
 * input still need it. Turning upright costs nothing: the weights are mirrored, and the receiver
 * is told whether rows and columns are exchanged. Not for several threads at once.
 */
final class Resampler {

    private static final int NO_ROW = -1;

    private float[] sum = new float[0];
    private float[][] ring = new float[0][];
    private int[] rowInRing = new int[0];
    private float[] mixed = new float[0];

    /** Takes the finished lines, in the order of the stored rows. */
    interface Receiver {
        /**
         * One finished line.
         *
         * @param line number of the line: a row of the input, or a column where the picture is transposed
         * @param values 0…255, one a pixel for a grey picture, else red, green, blue; used again for the next line
         */
        void line(int line, float[] values);
    }

    void resample(Picture picture, Placement placement, Receiver receiver) {
        Orientation turn = picture.orientation();
        AxisWeights across = AxisWeights.of(
                placement.originalWidth(), placement.resizedWidth(), placement.cropLeft(), placement.inputWidth());
        AxisWeights down = AxisWeights.of(
                placement.originalHeight(), placement.resizedHeight(), placement.cropTop(), placement.inputHeight());
        AxisWeights x = turn.mirrorsX() ? across.mirrored(placement.originalWidth()) : across;
        AxisWeights y = turn.mirrorsY() ? down.mirrored(placement.originalHeight()) : down;
        if (turn.transposed()) {
            run(picture, y, x, receiver);
        } else {
            run(picture, x, y, receiver);
        }
    }

    /**
     * Rows are mixed before columns: that step runs over whole rows at once, and leaves fewer of them for the other.
     */
    private void run(Picture picture, AxisWeights columns, AxisWeights rows, Receiver receiver) {
        int length = (columns.to() - columns.from()) * picture.samples();
        makeRoom(rows.longest(), length, columns.count() * picture.samples());
        for (int line = 0; line < rows.count(); line++) {
            float[] weights = rows.weights(line);
            scale(weights[0], row(picture, rows.start(line), columns), length);
            for (int j = 1; j < weights.length; j++) {
                add(weights[j], row(picture, rows.start(line) + j, columns), length);
            }
            if (picture.samples() == 1) {
                mixGrey(columns);
            } else {
                mixColour(columns);
            }
            receiver.line(line, mixed);
        }
    }

    private void makeRoom(int rows, int length, int mixedLength) {
        if (sum.length < length) {
            sum = new float[length];
        }
        if (mixed.length < mixedLength) {
            mixed = new float[mixedLength];
        }
        if (ring.length < rows || ring[0].length < length) {
            ring = new float[rows][length];
        }
        rowInRing = new int[ring.length];
        Arrays.fill(rowInRing, NO_ROW);
    }

    /** A row of the picture, from the ring where it is there already. */
    private float[] row(Picture picture, int row, AxisWeights columns) {
        int slot = row % ring.length;
        if (rowInRing[slot] != row) {
            picture.readRow(row, columns.from(), columns.to(), ring[slot]);
            rowInRing[slot] = row;
        }
        return ring[slot];
    }

    private void scale(float weight, float[] row, int length) {
        float[] target = sum;
        for (int i = 0; i < length; i++) {
            target[i] = weight * row[i];
        }
    }

    private void add(float weight, float[] row, int length) {
        float[] target = sum;
        for (int i = 0; i < length; i++) {
            target[i] += weight * row[i];
        }
    }

    private void mixGrey(AxisWeights columns) {
        for (int i = 0; i < columns.count(); i++) {
            int at = columns.start(i) - columns.from();
            float grey = 0;
            for (float weight : columns.weights(i)) {
                grey += weight * sum[at++];
            }
            mixed[i] = grey;
        }
    }

    /**
     * Enlargements and small reductions need up to three columns for each pixel; without an inner loop these are a tenth
     * (JPEG) to a third (other pictures) faster.
     */
    private void mixColour(AxisWeights columns) {
        if (columns.longest() <= 3) {
            mixThree(columns, sum, mixed);
        } else {
            mixMany(columns, sum, mixed);
        }
    }

    private static void mixThree(AxisWeights columns, float[] source, float[] target) {
        int from = columns.from();
        for (int i = 0, to = 0; i < columns.count(); i++, to += 3) {
            float[] weights = columns.weights(i);
            int at = (columns.start(i) - from) * 3;
            float first = weights[0];
            float red = first * source[at];
            float green = first * source[at + 1];
            float blue = first * source[at + 2];
            if (weights.length > 1) {
                float second = weights[1];
                red += second * source[at + 3];
                green += second * source[at + 4];
                blue += second * source[at + 5];
                if (weights.length > 2) {
                    float third = weights[2];
                    red += third * source[at + 6];
                    green += third * source[at + 7];
                    blue += third * source[at + 8];
                }
            }
            target[to] = red;
            target[to + 1] = green;
            target[to + 2] = blue;
        }
    }

    private static void mixMany(AxisWeights columns, float[] source, float[] target) {
        int from = columns.from();
        for (int i = 0, to = 0; i < columns.count(); i++, to += 3) {
            int at = (columns.start(i) - from) * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : columns.weights(i)) {
                red += weight * source[at];
                green += weight * source[at + 1];
                blue += weight * source[at + 2];
                at += 3;
            }
            target[to] = red;
            target[to + 1] = green;
            target[to + 2] = blue;
        }
    }
}
