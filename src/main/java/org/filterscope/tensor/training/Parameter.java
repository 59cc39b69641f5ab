package org.filterscope.tensor.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** A variable of a graph with what sets it, and with the variables an optimiser keeps beside it. */
final class Parameter {

    private final String name;
    private final Shape shape;
    private final Variable<TFloat32> variable;
    private final Placeholder<TFloat32> incoming;
    private final Assign<TFloat32> assignment;
    private final float[] initial;
    private final List<Parameter> companions = new ArrayList<>();

    Parameter(Ops ops, String name, float[] initial, Shape shape) {
        if (shape.size() != initial.length) {
            throw new IllegalArgumentException(name + " has " + initial.length + " values for the shape " + shape);
        }
        this.name = name;
        this.shape = shape;
        this.initial = initial.clone();
        variable = ops.variable(shape, TFloat32.class);
        incoming = ops.placeholder(TFloat32.class, Placeholder.shape(shape));
        assignment = ops.assign(variable, incoming);
    }

    Parameter companion(Ops ops, String suffix) {
        Parameter companion = new Parameter(ops, name + "/" + suffix, new float[initial.length], shape);
        companions.add(companion);
        return companion;
    }

    Variable<TFloat32> variable() {
        return variable;
    }

    Assign<TFloat32> assignment() {
        return assignment;
    }

    List<Parameter> companions() {
        return companions;
    }

    float[] initial() {
        return initial;
    }

    Feed value(float[] values) {
        if (values.length != initial.length) {
            throw new IllegalArgumentException(name + " takes " + initial.length + " values, not " + values.length);
        }
        Operand<TFloat32> target = incoming;
        return Feed.floats(target, values, shape.asArray());
    }
}
