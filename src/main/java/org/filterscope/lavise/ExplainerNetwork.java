package org.filterscope.lavise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.training.Feed;
import org.filterscope.tensor.training.TrainableGraph;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The network g while it learns: batch norm → dropout → linear → ReLU → batch norm → dropout → linear. The same variables
 * stand in two graphs: one for training (statistics of the batch, dropout) and one for judging (statistics of all training
 * samples, no dropout).
 */
final class ExplainerNetwork implements AutoCloseable {

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

        ExplainerLayers layers = new ExplainerLayers(graph.ops(), variables);
        hidden = layers.hidden(layers.inputByPopulation(features));
        output = layers.output(layers.hiddenByPopulation(hidden));
        judgedLoss = MarginRankingLoss.of(graph.ops(), output, columns, truth, settings.margin());
        graph.minimise(MarginRankingLoss.of(
                graph.ops(), trainingOutput(layers, settings.dropout()), columns, truth, settings.margin()));
    }

    private Operand<TFloat32> trainingOutput(ExplainerLayers layers, double dropout) {
        Operand<TFloat32> input = layers.byBatch(features, ExplainerShape.INPUT_SCALE, ExplainerShape.INPUT_SHIFT);
        Operand<TFloat32> between = layers.byBatch(
                layers.hidden(layers.dropped(input, firstSeed, dropout)),
                ExplainerShape.HIDDEN_SCALE,
                ExplainerShape.HIDDEN_SHIFT);
        return layers.output(layers.dropped(between, secondSeed, dropout));
    }

    private static float[] values(Map<String, float[]> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static long[] dimensions(List<Integer> size) {
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

    /** The answers z for some samples, as they are when judging. */
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
