package org.filterscope.tensor.training;

import java.util.List;

/**
 * Floats with a shape, in row-major order.
 *
 * @param shape the dimensions, none negative; an empty list is a single number
 * @param values as many as the shape holds; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // weights by the million: compared by their files' hashes, never by equals
public record FloatTensor(List<Integer> shape, float[] values) {

    public FloatTensor {
        shape = List.copyOf(shape);
        long size = 1;
        for (int dimension : shape) {
            if (dimension < 0) {
                throw new IllegalArgumentException("a dimension cannot be " + dimension);
            }
            size = Math.multiplyExact(size, dimension);
        }
        if (size != values.length) {
            throw new IllegalArgumentException("the shape " + shape + " does not hold " + values.length + " values");
        }
    }

    /** A tensor of one dimension. */
    public static FloatTensor vector(float[] values) {
        return new FloatTensor(List.of(values.length), values);
    }

    /** A tensor of two dimensions. */
    public static FloatTensor matrix(int rows, int columns, float[] values) {
        return new FloatTensor(List.of(rows, columns), values);
    }
}
