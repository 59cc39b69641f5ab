package org.filterscope.lavise;

import java.util.List;
import java.util.function.Consumer;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;

/**
 * Trains explainers on pooled features; no image is read. The features are brought to unit length. The training words W
 * are the words of all seen categories, and a name of several words has all of them as true words.
 */
public final class ExplainerTrainer {

    private final Engine engine;
    private final ExplainerSettings settings;

    /** A trainer on the engine's device. */
    public ExplainerTrainer(Engine engine, ExplainerSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    /** Trains without telling anybody of its progress. */
    public Explainer train(PooledReference reference, ExplainerOrigin origin) {
        return train(reference, origin, epoch -> {});
    }

    /**
     * Trains an explainer.
     *
     * @param progress hears of every epoch
     * @throws RefusedException when there is nothing to learn: fewer than two usable samples or words, or no word that is
     *     not true for every sample
     */
    public Explainer train(PooledReference reference, ExplainerOrigin origin, Consumer<EpochResult> progress) {
        ReferenceSplit split = ReferenceSplit.of(reference, settings);
        int[] words = trainingWords(reference, split);
        TrainingData training = TrainingData.of(reference, split.training(), words);
        TrainingData validation = TrainingData.of(reference, split.validation(), words);
        requireLesson(split, training, words.length);
        ExplainerShape shape = new ExplainerShape(
                reference.filters(),
                settings.hidden() > 0 ? settings.hidden() : reference.filters(),
                reference.words().dimension());
        try (ExplainerNetwork network = new ExplainerNetwork(
                engine, shape, shape.initial(settings.seed()), reference.words().vectors(words), settings)) {
            TrainingRun run = new TrainingRun(network, shape, settings, training, validation);
            run.learn(progress);
            return new Explainer(describe(reference, origin, split, shape, run), run.bestValues());
        }
    }

    private static int[] trainingWords(PooledReference reference, ReferenceSplit split) {
        return split.seen().stream()
                .flatMap(category -> reference.categories().get(category).words().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    private static void requireLesson(ReferenceSplit split, TrainingData training, int words) {
        if (words < 2 || (training.size() > 0 && !training.teachesSomething())) {
            throw new RefusedException("An explainer learns to tell words apart, but the "
                    + split.seen().size()
                    + " categories used for training have no two different ones; add categories to the reference set or raise"
                    + " the annotation rate.");
        }
        if (training.size() < 2) {
            throw new RefusedException(
                    "An explainer needs at least two images to learn from, and the reference set has " + training.size()
                            + " that can be used; add images of the categories that have words.");
        }
    }

    private ExplainerDescription describe(
            PooledReference reference,
            ExplainerOrigin origin,
            ReferenceSplit split,
            ExplainerShape shape,
            TrainingRun run) {
        return new ExplainerDescription(
                origin,
                settings,
                shape.filters(),
                shape.hidden(),
                shape.dimension(),
                named(reference, split.seen()),
                named(reference, split.unseen()),
                images(reference, split.training()),
                images(reference, split.validation()),
                (int) reference.samples().stream()
                        .filter(ReferenceSample::isBlank)
                        .count(),
                run.epochs(),
                run.bestEpoch());
    }

    private static List<CategoryWords> named(PooledReference reference, List<Integer> categories) {
        return categories.stream()
                .map(place -> reference.categories().get(place))
                .map(category -> new CategoryWords(
                        category.name(),
                        category.words().stream().map(reference.words()::word).toList()))
                .toList();
    }

    private static List<String> images(PooledReference reference, List<Integer> samples) {
        return samples.stream()
                .map(place -> reference.samples().get(place).image())
                .distinct()
                .sorted()
                .toList();
    }
}
