package org.filterscope.tensor.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.tensor.Engine;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * A small graph that learns: first described (inputs, parameters, a loss), then run step by step. The description is
 * closed by the first run. Not safe for use by several threads. On one machine the same description, values and seeds
 * give the same bits. Everything native is released by {@link #close}.
 */
public final class TrainableGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Ops ops = Ops.create(graph);
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<String> learning = new ArrayList<>();
    private final ConfigProto configuration;
    private @Nullable Session session;
    private @Nullable Adam adam;

    /** An empty graph that will run on the engine's device. */
    public TrainableGraph(Engine engine) {
        ConfigProto.Builder builder = ConfigProto.newBuilder().setAllowSoftPlacement(true);
        builder.getGpuOptionsBuilder().setAllowGrowth(true);
        if (engine.deviceName().startsWith("cpu")) {
            builder.putDeviceCount("GPU", 0);
        }
        configuration = builder.build();
    }

    /** The operations to describe the graph with. */
    public Ops ops() {
        return ops;
    }

    /** Floats that are fed in each run; -1 leaves a dimension open. */
    public Operand<TFloat32> input(long... shape) {
        return ops.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }

    /** Two numbers that a stateless random operation starts from, fed in each run. */
    public Operand<TInt64> seedInput() {
        return ops.placeholder(TInt64.class, Placeholder.shape(Shape.of(2)));
    }

    /** A variable that {@link #minimise} changes, with its first value in row-major order. */
    public Operand<TFloat32> parameter(String name, float[] initial, long... shape) {
        learning.add(name);
        return state(name, initial, shape);
    }

    /** A variable that only {@link #set} changes. */
    public Operand<TFloat32> state(String name, float[] initial, long... shape) {
        requireDescribing();
        Parameter parameter = new Parameter(ops, name, initial, Shape.of(shape));
        if (parameters.putIfAbsent(name, parameter) != null) {
            throw new IllegalArgumentException("the graph has a variable " + name + " already");
        }
        return parameter.variable();
    }

    /** Names the scalar that {@link #step} makes smaller by moving all parameters, with Adam. */
    public void minimise(Operand<TFloat32> loss) {
        requireDescribing();
        adam = new Adam(ops, loss, learning.stream().map(this::variable).toList());
    }

    /**
     * One step of Adam.
     *
     * @param learningRate Adam's step size, above 0
     * @return the loss before the step
     */
    public float step(double learningRate, Feed... feeds) {
        Adam optimiser = adam;
        if (optimiser == null) {
            throw new IllegalStateException("the graph has no loss to minimise");
        }
        List<Feed> all = new ArrayList<>(optimiser.next(learningRate));
        all.addAll(List.of(feeds));
        return run(all, List.of(optimiser.loss()), optimiser.updates()).getFirst()[0];
    }

    /** The value of one node, in row-major order. */
    public float[] fetch(Operand<TFloat32> node, Feed... feeds) {
        return run(List.of(feeds), List.of(node), List.of()).getFirst();
    }

    /** The values of several nodes in one run, each in row-major order. */
    public List<float[]> fetchAll(List<Operand<TFloat32>> nodes, Feed... feeds) {
        return run(List.of(feeds), nodes, List.of());
    }

    /** The present value of a variable. */
    public float[] get(String name) {
        return fetch(variable(name).variable());
    }

    /** Gives a variable a new value. */
    public void set(String name, float[] values) {
        assign(variable(name), values);
    }

    private Parameter variable(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("the graph has no variable " + name);
        }
        return parameter;
    }

    private void assign(Parameter parameter, float[] values) {
        run(List.of(parameter.value(values)), List.of(), List.of(parameter.assignment()));
    }

    private void requireDescribing() {
        if (session != null) {
            throw new IllegalStateException("the graph has run already and cannot be changed");
        }
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            open = new Session(graph, configuration);
            session = open;
            for (Parameter parameter : parameters.values()) {
                assign(parameter, parameter.initial());
                for (Parameter companion : parameter.companions()) {
                    assign(companion, companion.initial());
                }
            }
        }
        return open;
    }

    /** Every result is copied out before the tensors it stands in are closed. */
    private List<float[]> run(List<Feed> feeds, List<Operand<TFloat32>> fetches, List<? extends Op> targets) {
        Session.Runner runner = session().runner();
        List<Tensor> fed = new ArrayList<>();
        try {
            for (Feed feed : feeds) {
                Tensor tensor = feed.tensor();
                fed.add(tensor);
                runner.feed(feed.input(), tensor);
            }
            fetches.forEach(runner::fetch);
            targets.forEach(runner::addTarget);
            try (Result result = runner.run()) {
                List<float[]> values = new ArrayList<>();
                for (int i = 0; i < fetches.size(); i++) {
                    values.add(copyOf(result.get(i)));
                }
                return values;
            }
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    private static float[] copyOf(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.shape().size())];
        ((TFloat32) tensor).copyTo(DataBuffers.of(values, false, false));
        return values;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        graph.close();
    }
}
