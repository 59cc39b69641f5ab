package org.filterscope.tensor.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The Adam update of all parameters of one graph (Kingma and Ba, 2015), with the usual decay rates 0.9 and 0.999. */
final class Adam {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final Operand<TFloat32> loss;
    private final Placeholder<TFloat32> learningRate;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;
    private final List<Op> updates = new ArrayList<>();
    private int steps;

    Adam(Ops ops, Operand<TFloat32> loss, List<Parameter> parameters) {
        this.loss = loss;
        learningRate = ops.placeholder(TFloat32.class);
        power1 = ops.placeholder(TFloat32.class);
        power2 = ops.placeholder(TFloat32.class);
        List<Operand<TFloat32>> variables = new ArrayList<>();
        for (Parameter parameter : parameters) {
            variables.add(parameter.variable());
        }
        Gradients gradients = Gradients.create(ops.scope(), loss, variables);
        Ops afterwards = ops.withControlDependencies(List.of(barrier(ops, gradients)));
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            updates.add(afterwards.train.applyAdam(
                    parameter.variable(),
                    parameter.companion(ops, "m").variable(),
                    parameter.companion(ops, "v").variable(),
                    power1,
                    power2,
                    learningRate,
                    ops.constant((float) BETA_1),
                    ops.constant((float) BETA_2),
                    ops.constant(EPSILON),
                    gradients.<TFloat32>dy(i)));
        }
    }

    /** No variable may change while the gradient of another is still being computed from it. */
    private static Op barrier(Ops ops, Gradients gradients) {
        List<Op> all = new ArrayList<>();
        gradients.forEach(all::add);
        return ops.withControlDependencies(all).noOp();
    }

    Operand<TFloat32> loss() {
        return loss;
    }

    List<Op> updates() {
        return updates;
    }

    /** The values of the next step, which is counted. */
    List<Feed> next(double rate) {
        steps++;
        return List.of(
                Feed.scalar(learningRate, rate),
                Feed.scalar(power1, Math.pow(BETA_1, steps)),
                Feed.scalar(power2, Math.pow(BETA_2, steps)));
    }
}
