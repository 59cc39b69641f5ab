package org.filterscope.tensor.image;

import java.util.Arrays;

/**
 * Resizes a picture row by row: each stored row that counts is unpacked once, mixed along its columns once, and kept only
 * as long as rows of the input still need it. Turning upright costs nothing: the weights are mirrored, and the receiver
 * is told whether rows and columns are exchanged. Not for several threads at once.
 */
final class Resampler {

    private static final int NO_ROW = -1;

    private float[] unpacked = new float[0];
    private float[][] ring = new float[0][];
    private int[] rowInRing = new int[0];
    private float[] mixed = new float[0];

    /** Takes the finished lines, in the order of the stored rows. */
    interface Receiver {
        /**
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

    private void run(Picture picture, AxisWeights columns, AxisWeights rows, Receiver receiver) {
        int samples = picture.samples();
        int length = columns.count() * samples;
        makeRoom((columns.to() - columns.from()) * samples, rows.longest(), length);
        for (int line = 0; line < rows.count(); line++) {
            float[] weights = rows.weights(line);
            Arrays.fill(mixed, 0, length, 0);
            for (int j = 0; j < weights.length; j++) {
                add(weights[j], rowMixedAlong(picture, rows.start(line) + j, columns), mixed, length);
            }
            receiver.line(line, mixed);
        }
    }

    private void makeRoom(int rowLength, int rows, int length) {
        if (unpacked.length < rowLength) {
            unpacked = new float[rowLength];
        }
        if (mixed.length < length) {
            mixed = new float[length];
        }
        if (ring.length < rows || ring[0].length < length) {
            ring = new float[rows][length];
        }
        rowInRing = new int[ring.length];
        Arrays.fill(rowInRing, NO_ROW);
    }

    private static void add(float weight, float[] row, float[] sum, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private float[] rowMixedAlong(Picture picture, int row, AxisWeights columns) {
        int slot = row % ring.length;
        if (rowInRing[slot] != row) {
            picture.readRow(row, columns.from(), columns.to(), unpacked);
            if (picture.samples() == 1) {
                mixGrey(columns, ring[slot]);
            } else {
                mixColour(columns, ring[slot]);
            }
            rowInRing[slot] = row;
        }
        return ring[slot];
    }

    private void mixGrey(AxisWeights columns, float[] target) {
        for (int i = 0; i < columns.count(); i++) {
            float[] weights = columns.weights(i);
            int at = columns.start(i) - columns.from();
            float sum = 0;
            for (float weight : weights) {
                sum += weight * unpacked[at++];
            }
            target[i] = sum;
        }
    }

    private void mixColour(AxisWeights columns, float[] target) {
        float[] source = unpacked;
        int to = 0;
        for (int i = 0; i < columns.count(); i++) {
            float[] weights = columns.weights(i);
            int at = (columns.start(i) - columns.from()) * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : weights) {
                red += weight * source[at];
                green += weight * source[at + 1];
                blue += weight * source[at + 2];
                at += 3;
            }
            target[to] = red;
            target[to + 1] = green;
            target[to + 2] = blue;
            to += 3;
        }
    }
}
