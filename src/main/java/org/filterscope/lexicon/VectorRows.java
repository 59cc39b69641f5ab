package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of floats in chunks that fill one mebibyte each: adding a row never copies the others, and a chunk wastes no more than
 * a row of the region the garbage collector gives it.
 */
final class VectorRows {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int ARRAY_HEADER_BYTES = 16;

    private final int dimensions;
    private final int rowsPerChunk;
    private final List<float[]> chunks = new ArrayList<>();
    private int size;

    VectorRows(int dimensions) {
        this.dimensions = dimensions;
        this.rowsPerChunk = Math.max(1, (CHUNK_BYTES - ARRAY_HEADER_BYTES) / (Float.BYTES * dimensions));
    }

    /** Adds the direction of a vector: its values over their length. The vector must not be all zero. */
    void addUnit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double inverse = 1 / Math.sqrt(squares);
        if (size == chunks.size() * rowsPerChunk) {
            chunks.add(new float[rowsPerChunk * dimensions]);
        }
        float[] chunk = chunks.getLast();
        int offset = size % rowsPerChunk * dimensions;
        for (int d = 0; d < dimensions; d++) {
            chunk[offset + d] = (float) (vector[d] * inverse);
        }
        size++;
    }

    int dimensions() {
        return dimensions;
    }

    void copy(int row, float[] target, int offset) {
        System.arraycopy(chunks.get(row / rowsPerChunk), row % rowsPerChunk * dimensions, target, offset, dimensions);
    }

    /** Bytes on the heap. */
    long bytes() {
        return chunks.size() * (ARRAY_HEADER_BYTES + (long) Float.BYTES * rowsPerChunk * dimensions);
    }
}
