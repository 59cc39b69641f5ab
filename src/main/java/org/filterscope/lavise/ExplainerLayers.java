package org.filterscope.lavise;

import java.util.Map;
import java.util.Objects;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The layers of the network g as graph operations over shared variables.
 *
 * @param ops of the graph
 * @param variables by the names of {@link ExplainerShape}
 */
record ExplainerLayers(Ops ops, Map<String, Operand<TFloat32>> variables) {

    /** Added to variances, as batch normalisation usually does. */
    static final float EPSILON = 1e-5f;

    private Operand<TFloat32> variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    Operand<TFloat32> hidden(Operand<TFloat32> input) {
        return ops.nn.relu(linear(input, ExplainerShape.HIDDEN_WEIGHT, ExplainerShape.HIDDEN_BIAS));
    }

    Operand<TFloat32> output(Operand<TFloat32> input) {
        return linear(input, ExplainerShape.OUTPUT_WEIGHT, ExplainerShape.OUTPUT_BIAS);
    }

    private Operand<TFloat32> linear(Operand<TFloat32> input, String weight, String bias) {
        return ops.math.add(ops.linalg.matMul(input, variable(weight)), variable(bias));
    }

    /** Batch normalisation of the features with the statistics of all training samples. */
    Operand<TFloat32> inputByPopulation(Operand<TFloat32> x) {
        return normalised(
                x,
                variable(ExplainerShape.INPUT_MEAN),
                variable(ExplainerShape.INPUT_VARIANCE),
                ExplainerShape.INPUT_SCALE,
                ExplainerShape.INPUT_SHIFT);
    }

    /** Batch normalisation of the hidden values with the statistics of all training samples. */
    Operand<TFloat32> hiddenByPopulation(Operand<TFloat32> x) {
        return normalised(
                x,
                variable(ExplainerShape.HIDDEN_MEAN),
                variable(ExplainerShape.HIDDEN_VARIANCE),
                ExplainerShape.HIDDEN_SCALE,
                ExplainerShape.HIDDEN_SHIFT);
    }

    /** Batch normalisation with the statistics of the batch itself; the gradient runs through them. */
    Operand<TFloat32> byBatch(Operand<TFloat32> x, String scale, String shift) {
        Operand<TFloat32> mean = ops.math.mean(x, ops.constant(0), Mean.keepDims(true));
        Operand<TFloat32> variance =
                ops.math.mean(ops.math.square(ops.math.sub(x, mean)), ops.constant(0), Mean.keepDims(true));
        return normalised(x, mean, variance, scale, shift);
    }

    /** As one factor and one offset for each column: fewer passes over the samples than the textbook's formula. */
    private Operand<TFloat32> normalised(
            Operand<TFloat32> x, Operand<TFloat32> mean, Operand<TFloat32> variance, String scale, String shift) {
        Operand<TFloat32> factor =
                ops.math.mul(ops.math.rsqrt(ops.math.add(variance, ops.constant(EPSILON))), variable(scale));
        Operand<TFloat32> offset = ops.math.sub(variable(shift), ops.math.mul(mean, factor));
        return ops.math.add(ops.math.mul(x, factor), offset);
    }

    /** Sets a share of the values to zero and scales the others up, as the seed has it. */
    Operand<TFloat32> dropped(Operand<TFloat32> x, Operand<TInt64> seed, double share) {
        Operand<TFloat32> random = ops.random.statelessRandomUniform(ops.shape(x), seed);
        Operand<TFloat32> kept =
                ops.dtypes.cast(ops.math.greaterEqual(random, ops.constant((float) share)), TFloat32.class);
        return ops.math.mul(x, ops.math.mul(kept, ops.constant((float) (1 / (1 - share)))));
    }
}
