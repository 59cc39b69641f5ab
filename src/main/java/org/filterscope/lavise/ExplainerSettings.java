package org.filterscope.lavise;

import java.util.function.Consumer;

/**
 * How an explainer is trained. The standard settings are {@link #standard()}; change one with its {@code with…} method.
 *
 * @param margin of the ranking loss, above 0
 * @param dropout the share of values dropped before each linear layer, in [0, 1)
 * @param learningRate Adam's step size at the start
 * @param batch samples of a step, at least 2
 * @param epochs how often all samples are seen at most
 * @param plateauPatience after so many epochs without a better validation loss the learning rate is divided
 * @param plateauFactor what it is multiplied with then, in (0, 1)
 * @param stopPatience after so many epochs without a better validation loss training ends
 * @param validationShare the share of each category's images that only judge the training, in [0, 1)
 * @param annotationRate the share of the categories that are used for training, in (0, 1]; the rest is unseen
 * @param hidden width of the hidden layer; 0 stands for the number of filters
 * @param seed of everything drawn at random
 */
public record ExplainerSettings(
        double margin,
        double dropout,
        double learningRate,
        int batch,
        int epochs,
        int plateauPatience,
        double plateauFactor,
        int stopPatience,
        double validationShare,
        double annotationRate,
        int hidden,
        long seed) {

    public ExplainerSettings {
        require(margin > 0 && margin <= 2, "the margin lies in (0, 2], unlike " + margin);
        require(dropout >= 0 && dropout < 1, "dropout lies in [0, 1), unlike " + dropout);
        require(learningRate > 0 && learningRate <= 1, "the learning rate lies in (0, 1], unlike " + learningRate);
        require(batch >= 2, "a batch has at least 2 samples, not " + batch);
        require(epochs >= 1, "training takes at least 1 epoch, not " + epochs);
        require(plateauPatience >= 1 && stopPatience >= 1, "patience lasts at least 1 epoch");
        require(plateauFactor > 0 && plateauFactor < 1, "the plateau factor lies between 0 and 1");
        require(validationShare >= 0 && validationShare < 1, "the validation share lies in [0, 1)");
        require(annotationRate > 0 && annotationRate <= 1, "the annotation rate lies in (0, 1]");
        require(hidden >= 0, "the hidden layer cannot have " + hidden + " values");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Margin 1, dropout 0.1, learning rate 0.001, batches of 128, at most 60 epochs, a fifth for validation, seed 1. */
    public static ExplainerSettings standard() {
        return new ExplainerSettings(1, 0.1, 1e-3, 128, 60, 4, 0.5, 12, 0.2, 1, 0, 1);
    }

    /** The same with another number of epochs. */
    public ExplainerSettings withEpochs(int most) {
        return changed(draft -> draft.epochs = most);
    }

    /** The same with another size of batches. */
    public ExplainerSettings withBatch(int samples) {
        return changed(draft -> draft.batch = samples);
    }

    /** The same with another first learning rate. */
    public ExplainerSettings withLearningRate(double rate) {
        return changed(draft -> draft.learningRate = rate);
    }

    /** The same with another number of epochs without progress after which training ends. */
    public ExplainerSettings withStopPatience(int unimproved) {
        return changed(draft -> draft.stopPatience = unimproved);
    }

    /** The same with another validation share. */
    public ExplainerSettings withValidationShare(double share) {
        return changed(draft -> draft.validationShare = share);
    }

    /** The same with another annotation rate. */
    public ExplainerSettings withAnnotationRate(double rate) {
        return changed(draft -> draft.annotationRate = rate);
    }

    /** The same with another hidden width; 0 stands for the number of filters. */
    public ExplainerSettings withHidden(int width) {
        return changed(draft -> draft.hidden = width);
    }

    /** The same with another seed. */
    public ExplainerSettings withSeed(long number) {
        return changed(draft -> draft.seed = number);
    }

    private ExplainerSettings changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings while one of them changes. */
    private static final class Draft {

        private double margin;
        private double dropout;
        private double learningRate;
        private int batch;
        private int epochs;
        private int plateauPatience;
        private double plateauFactor;
        private int stopPatience;
        private double validationShare;
        private double annotationRate;
        private int hidden;
        private long seed;

        Draft(ExplainerSettings from) {
            margin = from.margin;
            dropout = from.dropout;
            learningRate = from.learningRate;
            batch = from.batch;
            epochs = from.epochs;
            plateauPatience = from.plateauPatience;
            plateauFactor = from.plateauFactor;
            stopPatience = from.stopPatience;
            validationShare = from.validationShare;
            annotationRate = from.annotationRate;
            hidden = from.hidden;
            seed = from.seed;
        }

        ExplainerSettings settings() {
            return new ExplainerSettings(
                    margin,
                    dropout,
                    learningRate,
                    batch,
                    epochs,
                    plateauPatience,
                    plateauFactor,
                    stopPatience,
                    validationShare,
                    annotationRate,
                    hidden,
                    seed);
        }
    }
}
