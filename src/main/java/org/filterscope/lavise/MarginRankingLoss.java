package org.filterscope.lavise;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The cosine margin ranking loss: with s_w = cos(z, v_w), the mean over the samples of
 * {@code Σ_{w ∈ W \ T} max(0, margin − mean_{t ∈ T} s_t + s_w)}.
 */
final class MarginRankingLoss {

    /** Keeps the cosine of a vector of zeros, and its gradient, finite. */
    private static final float SMALLEST_SQUARE = 1e-12f;

    private MarginRankingLoss() {}

    /**
     * The loss as a scalar of the graph.
     *
     * @param z samples × D
     * @param words D × words, the unit vectors of W as columns
     * @param truth samples × words, 1 for the true words T of a sample and 0 elsewhere
     */
    static Operand<TFloat32> of(
            Ops ops, Operand<TFloat32> z, Operand<TFloat32> words, Operand<TFloat32> truth, double margin) {
        Operand<TInt32> perSample = ops.constant(1);
        Operand<TFloat32> squares = ops.sum(ops.math.square(z), perSample, Sum.keepDims(true));
        Operand<TFloat32> unit = ops.math.mul(z, ops.math.rsqrt(ops.math.add(squares, ops.constant(SMALLEST_SQUARE))));
        Operand<TFloat32> cosines = ops.linalg.matMul(unit, words);
        Operand<TFloat32> trueMean = ops.math.div(
                ops.sum(ops.math.mul(cosines, truth), perSample, Sum.keepDims(true)),
                ops.sum(truth, perSample, Sum.keepDims(true)));
        Operand<TFloat32> hinge =
                ops.nn.relu(ops.math.add(ops.constant((float) margin), ops.math.sub(cosines, trueMean)));
        Operand<TFloat32> others = ops.math.sub(ops.constant(1f), truth);
        Operand<TFloat32> sums = ops.sum(ops.math.mul(hinge, others), perSample);
        return ops.math.mean(sums, ops.constant(0), Mean.keepDims(false));
    }
}
