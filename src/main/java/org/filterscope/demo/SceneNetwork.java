package org.filterscope.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.training.Feed;
import org.filterscope.tensor.training.TrainableGraph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.OneHot;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The network while it learns: convolutions with batch norm and ReLU, then for every position and category a number that
 * says how surely the category is seen there. The picture holds a category as surely as its surest position.
 *
 * <p>The loss has two parts: the category of every position, known from the masks, and the categories of the picture.
 */
final class SceneNetwork implements AutoCloseable {

    static final String CLASSES = "classes";
    static final float EPSILON = 1e-3f;

    /** So few positions hold a category that the network begins with saying no. */
    private static final float FIRST_ANSWER = -4.5f;

    private static final float SHARE_OF_POSITIONS = 0.1f;

    private final int categories;
    private final TrainableGraph graph;
    private final Ops ops;
    private final Operand<TFloat32> pixels;
    private final Operand<TFloat32> cells;
    private final Operand<TFloat32> truth;
    private final List<Operand<TFloat32>> statistics = new ArrayList<>();

    SceneNetwork(Engine engine, int categories, RandomGenerator random) {
        this.categories = categories;
        graph = new TrainableGraph(engine);
        ops = graph.ops();
        pixels = graph.input(-1, ConvolutionPlan.INPUT, ConvolutionPlan.INPUT, 3);
        cells = graph.input(-1, ConvolutionPlan.POSITIONS, ConvolutionPlan.POSITIONS);
        truth = graph.input(-1, categories);
        Operand<TFloat32> at = pixels;
        int channels = 3;
        for (ConvolutionPlan plan : ConvolutionPlan.NETWORK) {
            at = layer(plan, at, channels, random);
            channels = plan.filters();
        }
        Operand<TFloat32> answers = answers(at, channels, random);
        graph.minimise(loss(answers));
    }

    private Operand<TFloat32> layer(
            ConvolutionPlan plan, Operand<TFloat32> input, int channels, RandomGenerator random) {
        int fanIn = plan.fanIn(channels);
        Operand<TFloat32> kernel = graph.parameter(
                kernel(plan.name()),
                gaussian(random, fanIn * plan.filters(), Math.sqrt(2.0 / fanIn)),
                plan.kernel(),
                plan.kernel(),
                channels,
                plan.filters());
        Operand<TFloat32> scale = graph.parameter(scale(plan.name()), filled(plan.filters(), 1), plan.filters());
        Operand<TFloat32> shift = graph.parameter(shift(plan.name()), filled(plan.filters(), 0), plan.filters());
        Operand<TFloat32> convolved =
                ops.nn.conv2d(input, kernel, List.of(1L, (long) plan.stride(), (long) plan.stride(), 1L), "SAME");
        Operand<TFloat32> none = ops.constant(new float[0]);
        FusedBatchNorm<TFloat32, TFloat32> normed = ops.nn.fusedBatchNorm(
                convolved, scale, shift, none, none, FusedBatchNorm.epsilon(EPSILON), FusedBatchNorm.isTraining(true));
        statistics.add(normed.batchMean());
        statistics.add(normed.batchVariance());
        Operand<TFloat32> activated = ops.nn.relu(normed.y());
        return plan.pooled() ? pooled(activated) : activated;
    }

    private Operand<TFloat32> pooled(Operand<TFloat32> map) {
        return ops.nn.maxPool(map, ops.constant(new int[] {1, 2, 2, 1}), ops.constant(new int[] {1, 2, 2, 1}), "SAME");
    }

    private Operand<TFloat32> answers(Operand<TFloat32> map, int channels, RandomGenerator random) {
        Operand<TFloat32> kernel = graph.parameter(
                kernel(CLASSES),
                gaussian(random, channels * categories, Math.sqrt(1.0 / channels)),
                1,
                1,
                channels,
                categories);
        Operand<TFloat32> bias = graph.parameter(shift(CLASSES), filled(categories, FIRST_ANSWER), categories);
        return ops.nn.biasAdd(ops.nn.conv2d(map, kernel, List.of(1L, 1L, 1L, 1L), "SAME"), bias);
    }

    private Operand<TFloat32> loss(Operand<TFloat32> answers) {
        Operand<TInt32> category = ops.dtypes.cast(cells, TInt32.class);
        Operand<TFloat32> seen = ops.oneHot(
                category, ops.constant(categories), ops.constant(1f), ops.constant(0f), new OneHot.Options[0]);
        Operand<TFloat32> known =
                ops.dtypes.cast(ops.math.greater(cells, ops.constant(Lesson.UNCLEAR + 0.5f)), TFloat32.class);
        Operand<TFloat32> perPosition = ops.math.mul(ops.sum(crossEntropy(answers, seen), ops.constant(3)), known);
        Operand<TFloat32> positions =
                ops.math.mean(ops.sum(perPosition, ops.constant(new int[] {1, 2})), ops.constant(0));
        Operand<TFloat32> strongest = ops.max(answers, ops.constant(new int[] {1, 2}), new Max.Options[0]);
        Operand<TFloat32> picture =
                ops.math.mean(ops.sum(crossEntropy(strongest, truth), ops.constant(1)), ops.constant(0));
        return ops.math.add(ops.math.mul(positions, ops.constant(SHARE_OF_POSITIONS)), picture);
    }

    /** Of the sigmoid of the answers: max(x, 0) − x·t + log(1 + e^−|x|), which never overflows. */
    private Operand<TFloat32> crossEntropy(Operand<TFloat32> answers, Operand<TFloat32> truths) {
        Operand<TFloat32> tail = ops.math.log1p(ops.math.exp(ops.math.neg(ops.math.abs(answers))));
        return ops.math.add(ops.math.sub(ops.nn.relu(answers), ops.math.mul(answers, truths)), tail);
    }

    /** One step on a lesson; the loss before it. */
    float step(Lesson lesson, double learningRate) {
        return graph.step(learningRate, feeds(lesson));
    }

    /** Mean and variance of each layer's convolution in one lesson, two arrays a layer. */
    List<float[]> statistics(Lesson lesson) {
        return graph.fetchAll(statistics, feeds(lesson)[0]);
    }

    private Feed[] feeds(Lesson lesson) {
        int size = ConvolutionPlan.INPUT;
        int positions = ConvolutionPlan.POSITIONS;
        return new Feed[] {
            Feed.floats(pixels, lesson.pixels(), lesson.pictures(), size, size, 3),
            Feed.floats(cells, lesson.cells(), lesson.pictures(), positions, positions),
            Feed.floats(truth, lesson.truth(), lesson.pictures(), categories)
        };
    }

    /** The present value of a variable. */
    float[] get(String name) {
        return graph.get(name);
    }

    static String kernel(String layer) {
        return layer + "/kernel";
    }

    static String scale(String layer) {
        return layer + "/scale";
    }

    static String shift(String layer) {
        return layer + "/shift";
    }

    private static float[] gaussian(RandomGenerator random, int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    @Override
    public void close() {
        graph.close();
    }
}
