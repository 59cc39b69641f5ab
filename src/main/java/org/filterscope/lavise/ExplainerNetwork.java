package org.filterscope.lavise;

import java.util.HashMap;
import java.util.Map;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.training.Feed;
import org.filterscope.tensor.training.TrainableGraph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The network g while it learns: batch norm → dropout → linear → ReLU → batch norm → dropout → linear. The same variables
 * stand in two graphs: one for training (statistics of the batch, dropout) and one for judging (statistics of all training
 * samples, no dropout).
 */
final class ExplainerNetwork implements AutoCloseable {

    /** Added to variances, as batch normalisation usually does. */
    static final float EPSILON = 1e-5f;

    private final ExplainerShape shape;
    private final int words;
    private final TrainableGraph graph;
    private final Map<String, Operand<TFloat32>> variables = new HashMap<>();
    private final Operand<TFloat32> features;
    private final Operand<TFloat32> truth;
    private final Operand<TInt64> firstSeed;
    private final Operand<TInt64> secondSeed;
    private final Operand<TFloat32> hidden;
    private final Operand<TFloat32> output;
    private final Operand<TFloat32> judgedLoss;

    /**
     * Describes the network; nothing runs yet.
     *
     * @param initial the values of all variables
     * @param wordVectors words × D, the unit vectors of the training words, row by row
     */
    ExplainerNetwork(
            Engine engine,
            ExplainerShape shape,
            Map<String, float[]> initial,
            float[] wordVectors,
            ExplainerSettings settings) {
        this.shape = shape;
        this.words = wordVectors.length / shape.dimension();
        graph = new TrainableGraph(engine);
        Ops ops = graph.ops();
        shape.learnt()
                .forEach((name, size) ->
                        variables.put(name, graph.parameter(name, values(initial, name), dimensions(size))));
        shape.measured()
                .forEach((name, size) ->
                        variables.put(name, graph.state(name, values(initial, name), dimensions(size))));
        features = graph.input(-1, shape.filters());
        truth = graph.input(-1, words);
        firstSeed = graph.seedInput();
        secondSeed = graph.seedInput();
        Operand<TFloat32> columns = graph.state("words", transposed(wordVectors, words), shape.dimension(), words);

        hidden = hidden(
                ops,
                normalised(
                        ops,
                        features,
                        ExplainerShape.INPUT_MEAN,
                        ExplainerShape.INPUT_VARIANCE,
                        ExplainerShape.INPUT_SCALE,
                        ExplainerShape.INPUT_SHIFT));
        output = output(
                ops,
                normalised(
                        ops,
                        hidden,
                        ExplainerShape.HIDDEN_MEAN,
                        ExplainerShape.HIDDEN_VARIANCE,
                        ExplainerShape.HIDDEN_SCALE,
                        ExplainerShape.HIDDEN_SHIFT));
        judgedLoss = MarginRankingLoss.of(ops, output, columns, truth, settings.margin());

        double rate = settings.dropout();
        Operand<TFloat32> input = dropped(
                ops,
                normalisedByBatch(ops, features, ExplainerShape.INPUT_SCALE, ExplainerShape.INPUT_SHIFT),
                firstSeed,
                rate);
        Operand<TFloat32> between = dropped(
                ops,
                normalisedByBatch(ops, hidden(ops, input), ExplainerShape.HIDDEN_SCALE, ExplainerShape.HIDDEN_SHIFT),
                secondSeed,
                rate);
        graph.minimise(MarginRankingLoss.of(ops, output(ops, between), columns, truth, settings.margin()));
    }

    private static float[] values(Map<String, float[]> values, String name) {
        return java.util.Objects.requireNonNull(values.get(name), name);
    }

    private static long[] dimensions(java.util.List<Integer> size) {
        return size.stream().mapToLong(Integer::longValue).toArray();
    }

    private static float[] transposed(float[] rows, int count) {
        int width = rows.length / count;
        float[] columns = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            columns[i % width * count + i / width] = rows[i];
        }
        return columns;
    }

    private Operand<TFloat32> variable(String name) {
        return java.util.Objects.requireNonNull(variables.get(name), name);
    }

    private Operand<TFloat32> hidden(Ops ops, Operand<TFloat32> input) {
        return ops.nn.relu(linear(ops, input, ExplainerShape.HIDDEN_WEIGHT, ExplainerShape.HIDDEN_BIAS));
    }

    private Operand<TFloat32> output(Ops ops, Operand<TFloat32> input) {
        return linear(ops, input, ExplainerShape.OUTPUT_WEIGHT, ExplainerShape.OUTPUT_BIAS);
    }

    private Operand<TFloat32> linear(Ops ops, Operand<TFloat32> input, String weight, String bias) {
        return ops.math.add(ops.linalg.matMul(input, variable(weight)), variable(bias));
    }

    private Operand<TFloat32> normalised(
            Ops ops, Operand<TFloat32> x, String mean, String variance, String scale, String shift) {
        return normalised(ops, x, variable(mean), variable(variance), variable(scale), variable(shift));
    }

    private Operand<TFloat32> normalisedByBatch(Ops ops, Operand<TFloat32> x, String scale, String shift) {
        Operand<TFloat32> mean = ops.math.mean(x, ops.constant(0), Mean.keepDims(true));
        Operand<TFloat32> variance =
                ops.math.mean(ops.math.square(ops.math.sub(x, mean)), ops.constant(0), Mean.keepDims(true));
        return normalised(ops, x, mean, variance, variable(scale), variable(shift));
    }

    private static Operand<TFloat32> normalised(
            Ops ops,
            Operand<TFloat32> x,
            Operand<TFloat32> mean,
            Operand<TFloat32> variance,
            Operand<TFloat32> scale,
            Operand<TFloat32> shift) {
        Operand<TFloat32> inverse = ops.math.rsqrt(ops.math.add(variance, ops.constant(EPSILON)));
        return ops.math.add(ops.math.mul(ops.math.mul(ops.math.sub(x, mean), inverse), scale), shift);
    }

    private static Operand<TFloat32> dropped(Ops ops, Operand<TFloat32> x, Operand<TInt64> seed, double rate) {
        Operand<TFloat32> random = ops.random.statelessRandomUniform(ops.shape(x), seed);
        Operand<TFloat32> kept =
                ops.dtypes.cast(ops.math.greaterEqual(random, ops.constant((float) rate)), TFloat32.class);
        return ops.math.mul(x, ops.math.mul(kept, ops.constant((float) (1 / (1 - rate)))));
    }

    /** One step of training on a batch; {@code seed} decides what is dropped. Returns the batch's loss before it. */
    float step(float[] batch, float[] truths, double learningRate, long seed) {
        return graph.step(
                learningRate,
                features(batch),
                truths(truths),
                Feed.seed(firstSeed, seed, 1),
                Feed.seed(secondSeed, seed, 2));
    }

    /** The mean loss of some samples as they are judged. */
    float loss(float[] rows, float[] truths) {
        return graph.fetch(judgedLoss, features(rows), truths(truths))[0];
    }

    /** The hidden layer's values, after ReLU, as they are when judging. */
    float[] hidden(float[] rows) {
        return graph.fetch(hidden, features(rows));
    }

    /** z for some samples, as they are when judging. */
    float[] output(float[] rows) {
        return graph.fetch(output, features(rows));
    }

    private Feed features(float[] rows) {
        return Feed.floats(features, rows, rows.length / shape.filters(), shape.filters());
    }

    private Feed truths(float[] truths) {
        return Feed.floats(truth, truths, truths.length / words, words);
    }

    void set(String name, float[] values) {
        graph.set(name, values);
    }

    /** The values of all variables. */
    Map<String, float[]> values() {
        Map<String, float[]> values = new HashMap<>();
        variables.keySet().forEach(name -> values.put(name, graph.get(name)));
        return values;
    }

    @Override
    public void close() {
        graph.close();
    }
}
