package org.filterscope.tensor.training;

import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** A value for one input of a graph, handed over for a single run. */
public final class Feed {

    private final Operand<?> input;
    private final java.util.function.Supplier<Tensor> values;

    private Feed(Operand<?> input, java.util.function.Supplier<Tensor> values) {
        this.input = input;
        this.values = values;
    }

    /** Floats in row-major order; {@code shape} must hold exactly {@code values.length} of them. */
    public static Feed floats(Operand<TFloat32> input, float[] values, long... shape) {
        return new Feed(input, () -> TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values)));
    }

    /** One float. */
    public static Feed scalar(Operand<TFloat32> input, double value) {
        return new Feed(input, () -> TFloat32.scalarOf((float) value));
    }

    /** The two numbers that a stateless random operation starts from. */
    public static Feed seed(Operand<TInt64> input, long first, long second) {
        return new Feed(input, () -> TInt64.vectorOf(first, second));
    }

    Operand<?> input() {
        return input;
    }

    /** A new native tensor, which the caller closes. */
    Tensor tensor() {
        return values.get();
    }
}
