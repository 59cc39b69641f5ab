package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.filterscope.explanation.Progress;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.training.FloatTensor;
import org.filterscope.tensor.training.FrozenNetwork;

/** Trains the network of the sample material on scenes without associations, each seen once. */
final class NetworkTraining {

    private static final int BATCH = 32;
    private static final int WARM_UP = 150;
    private static final double HIGHEST_RATE = 3e-3;
    private static final double LOWEST_RATE = 1e-6;
    private static final int LESSONS_OF_STATISTICS = 40;

    private final Engine engine;
    private final int steps;
    private final long seed;
    private final Progress progress;

    /**
     * A training.
     *
     * @param steps how many lessons of 32 pictures
     * @param seed of the scenes and of the first weights
     */
    NetworkTraining(Engine engine, int steps, long seed, Progress progress) {
        this.engine = engine;
        this.steps = steps;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Trains, and freezes what was learnt.
     *
     * @throws CancellationException when the thread is interrupted
     */
    FrozenNetwork train() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Teacher teacher = new Teacher(seed, Math.max(steps, LESSONS_OF_STATISTICS) * BATCH);
        try (SceneNetwork network = new SceneNetwork(engine, Cast.categories().size(), random)) {
            learn(network, teacher);
            return frozen(network, statistics(network, teacher));
        }
    }

    private void learn(SceneNetwork network, Teacher teacher) {
        try (Progress.Task task = progress.begin("training", steps)) {
            CompletableFuture<Lesson> next = lesson(teacher, 0);
            for (int step = 0; step < steps; step++) {
                requireGoingOn();
                Lesson lesson = next.join();
                next = lesson(teacher, step + 1);
                network.step(lesson, rate(step));
                task.done(step + 1L);
            }
            next.join();
        }
    }

    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while training");
        }
    }

    private static CompletableFuture<Lesson> lesson(Teacher teacher, int number) {
        return CompletableFuture.supplyAsync(() -> teacher.lesson(number, BATCH));
    }

    /** Rises at first, then falls along half a cosine. */
    private double rate(int step) {
        if (step < WARM_UP) {
            return HIGHEST_RATE * (step + 1) / WARM_UP;
        }
        double done = (double) (step - WARM_UP) / Math.max(1, steps - WARM_UP);
        return HIGHEST_RATE * 0.5 * (1 + Math.cos(Math.PI * done)) + LOWEST_RATE;
    }

    private List<BatchStatistics> statistics(SceneNetwork network, Teacher teacher) {
        List<BatchStatistics> statistics = new ArrayList<>();
        for (ConvolutionPlan plan : ConvolutionPlan.NETWORK) {
            statistics.add(new BatchStatistics(plan.filters()));
        }
        for (int lesson = 0; lesson < LESSONS_OF_STATISTICS; lesson++) {
            List<float[]> values = network.statistics(teacher.lesson(lesson, BATCH));
            for (int layer = 0; layer < statistics.size(); layer++) {
                statistics.get(layer).add(values.get(2 * layer), values.get(2 * layer + 1));
            }
        }
        return statistics;
    }

    /** Batch norm is a factor and a summand for every filter once its statistics stand still: both go into the weights. */
    private static FrozenNetwork frozen(SceneNetwork network, List<BatchStatistics> statistics) {
        FrozenNetwork frozen = new FrozenNetwork(ConvolutionPlan.INPUT, ConvolutionPlan.INPUT);
        int channels = 3;
        for (int layer = 0; layer < statistics.size(); layer++) {
            ConvolutionPlan plan = ConvolutionPlan.NETWORK.get(layer);
            float[] kernel = network.get(SceneNetwork.kernel(plan.name()));
            float[] scale = network.get(SceneNetwork.scale(plan.name()));
            float[] bias = network.get(SceneNetwork.shift(plan.name()));
            for (int filter = 0; filter < plan.filters(); filter++) {
                double factor =
                        scale[filter] / Math.sqrt(statistics.get(layer).variance(filter) + SceneNetwork.EPSILON);
                bias[filter] -= (float) (statistics.get(layer).mean(filter) * factor);
                for (int at = filter; at < kernel.length; at += plan.filters()) {
                    kernel[at] *= (float) factor;
                }
            }
            List<Integer> shape = List.of(plan.kernel(), plan.kernel(), channels, plan.filters());
            frozen.convolution(plan.name(), new FloatTensor(shape, kernel), FloatTensor.vector(bias), plan.stride())
                    .relu(plan.name());
            if (plan.pooled()) {
                frozen.halved(plan.name());
            }
            channels = plan.filters();
        }
        float[] bias = network.get(SceneNetwork.shift(SceneNetwork.CLASSES));
        List<Integer> shape = List.of(1, 1, channels, bias.length);
        return frozen.convolution(
                        SceneNetwork.CLASSES,
                        new FloatTensor(shape, network.get(SceneNetwork.kernel(SceneNetwork.CLASSES))),
                        FloatTensor.vector(bias),
                        1)
                .strongestAsProbability();
    }
}
