package org.filterscope.lavise;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All that is to be known of an explainer but its weights.
 *
 * @param origin what it was made from
 * @param settings how it was trained
 * @param filters C, the length of the features it reads
 * @param hidden the width of its hidden layer
 * @param dimension D, the length of the vectors it answers with
 * @param seen the categories it was trained on
 * @param unseen the categories of the reference set it was not trained on
 * @param trainingImages content hashes of the images it learnt from, ascending
 * @param validationImages content hashes of the images that judged its training, ascending
 * @param blankSamples how many samples took no part because the layer did not react to them at all
 * @param epochs the learning curves; empty for an untrained explainer
 * @param bestEpoch the epoch whose state was kept, counted from 1; 0 for an untrained explainer
 */
public record ExplainerDescription(
        ExplainerOrigin origin,
        ExplainerSettings settings,
        int filters,
        int hidden,
        int dimension,
        List<CategoryWords> seen,
        List<CategoryWords> unseen,
        List<String> trainingImages,
        List<String> validationImages,
        int blankSamples,
        List<EpochResult> epochs,
        int bestEpoch) {

    public ExplainerDescription {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(settings);
        seen = List.copyOf(seen);
        unseen = List.copyOf(unseen);
        trainingImages = List.copyOf(trainingImages);
        validationImages = List.copyOf(validationImages);
        epochs = List.copyOf(epochs);
        if (filters < 1 || hidden < 1 || dimension < 1) {
            throw new IllegalArgumentException("an explainer has filters, hidden values and dimensions");
        }
        if (bestEpoch < 0 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("the best epoch is one of the learning curves'");
        }
    }

    /** Whether all of these words were trained on; a category goes by its words, however it is called. */
    boolean hasLearnt(Collection<String> words) {
        return seen.stream()
                .flatMap(category -> category.words().stream())
                .collect(Collectors.toSet())
                .containsAll(words);
    }

    ExplainerDescription untrained() {
        return new ExplainerDescription(
                origin,
                settings,
                filters,
                hidden,
                dimension,
                seen,
                unseen,
                trainingImages,
                validationImages,
                blankSamples,
                List.of(),
                0);
    }
}
