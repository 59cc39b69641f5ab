package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;

/**
 * One training from the first step to the last. After every epoch the statistics of the batch normalisations are computed
 * exactly, over all training samples, instead of being averaged along the way: short trainings leave running averages too
 * little time.
 */
final class TrainingRun {

    private static final int ROWS_AT_ONCE = 1024;

    private final ExplainerNetwork network;
    private final ExplainerShape shape;
    private final ExplainerSettings settings;
    private final TrainingData training;
    private final TrainingData judging;
    private final Random random;
    private final List<EpochResult> epochs = new ArrayList<>();
    private Map<String, float[]> bestValues = Map.of();
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private long steps;

    TrainingRun(
            ExplainerNetwork network,
            ExplainerShape shape,
            ExplainerSettings settings,
            TrainingData training,
            TrainingData validation) {
        this.network = network;
        this.shape = shape;
        this.settings = settings;
        this.training = training;
        this.judging = validation.size() > 0 ? validation : training;
        this.random = new Random(settings.seed());
    }

    void learn(Consumer<EpochResult> progress) {
        measureInput();
        double learningRate = settings.learningRate();
        int lastChange = 0;
        for (int epoch = 1; epoch <= settings.epochs() && epoch - bestEpoch <= settings.stopPatience(); epoch++) {
            double trainingLoss = epoch(learningRate);
            measureHidden();
            double loss = judge();
            EpochResult result = new EpochResult(epoch, learningRate, trainingLoss, loss);
            epochs.add(result);
            progress.accept(result);
            if (loss < bestLoss) {
                bestLoss = loss;
                bestEpoch = epoch;
                bestValues = network.values();
            }
            if (epoch - Math.max(bestEpoch, lastChange) >= settings.plateauPatience()) {
                learningRate *= settings.plateauFactor();
                lastChange = epoch;
            }
        }
        if (bestEpoch == 0) {
            throw new RefusedException("Training never reached a finite loss; give a smaller learning rate than "
                    + settings.learningRate() + ".");
        }
    }

    /** All samples once, in batches of nearly equal size, so that none is left with a single sample. */
    private double epoch(double learningRate) {
        int[] order = shuffled();
        int batches = Math.max(1, Math.min((order.length + settings.batch() - 1) / settings.batch(), order.length / 2));
        double loss = 0;
        for (int batch = 0; batch < batches; batch++) {
            int from = (int) ((long) batch * order.length / batches);
            int to = (int) ((batch + 1L) * order.length / batches);
            long seed = settings.seed() * 0x9E3779B97F4A7C15L + steps;
            steps++;
            loss += (to - from)
                    * (double) network.step(
                            training.features(order, from, to), training.truths(order, from, to), learningRate, seed);
        }
        return loss / order.length;
    }

    private int[] shuffled() {
        int[] order = inOrder(training);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }

    private static int[] inOrder(TrainingData data) {
        return IntStream.range(0, data.size()).toArray();
    }

    private void measureInput() {
        PopulationStatistics statistics = new PopulationStatistics(shape.filters());
        inBlocks(training, (order, from, to) -> statistics.add(training.features(order, from, to)));
        network.set(ExplainerShape.INPUT_MEAN, statistics.mean());
        network.set(ExplainerShape.INPUT_VARIANCE, statistics.variance());
    }

    private void measureHidden() {
        PopulationStatistics statistics = new PopulationStatistics(shape.hidden());
        inBlocks(training, (order, from, to) -> statistics.add(network.hidden(training.features(order, from, to))));
        network.set(ExplainerShape.HIDDEN_MEAN, statistics.mean());
        network.set(ExplainerShape.HIDDEN_VARIANCE, statistics.variance());
    }

    private double judge() {
        double[] sum = new double[1];
        inBlocks(
                judging,
                (order, from, to) -> sum[0] += (to - from)
                        * (double) network.loss(judging.features(order, from, to), judging.truths(order, from, to)));
        return sum[0] / judging.size();
    }

    private interface Block {
        void accept(int[] order, int from, int to);
    }

    private static void inBlocks(TrainingData data, Block block) {
        int[] order = inOrder(data);
        for (int from = 0; from < order.length; from += ROWS_AT_ONCE) {
            block.accept(order, from, Math.min(from + ROWS_AT_ONCE, order.length));
        }
    }

    List<EpochResult> epochs() {
        return epochs;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    Map<String, float[]> bestValues() {
        return bestValues;
    }
}
