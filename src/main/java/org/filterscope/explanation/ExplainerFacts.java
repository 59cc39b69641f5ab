package org.filterscope.explanation;

import java.util.List;
import org.filterscope.lavise.ExplainerDescription;

/**
 * What an explainer was trained on.
 *
 * @param images images it learnt from
 * @param steering images that only steered its training
 * @param heldOut images it never saw, to judge it by
 * @param samples annotated images or objects
 * @param seen categories it was trained on
 * @param unseen categories it was not trained on
 * @param epochs how many epochs training took
 * @param bestEpoch the one whose state was kept
 * @param trainingLoss the loss in it
 * @param validationLoss the loss after it on the images that steered training
 * @param withoutWord categories that no word stands for, left out
 */
public record ExplainerFacts(
        int images,
        int steering,
        int heldOut,
        int samples,
        int seen,
        int unseen,
        int epochs,
        int bestEpoch,
        double trainingLoss,
        double validationLoss,
        List<String> withoutWord) {

    private static final int MOST_LISTED = 100;

    public ExplainerFacts {
        withoutWord = List.copyOf(withoutWord);
    }

    static ExplainerFacts of(ExplainerTraining.Result result) {
        ExplainerDescription description = result.explainer().description();
        var best = ExplainerTraining.best(result.explainer());
        return new ExplainerFacts(
                description.trainingImages().size(),
                description.validationImages().size(),
                result.heldOut(),
                result.report().samples(),
                description.seen().size(),
                description.unseen().size(),
                description.epochs().size(),
                description.bestEpoch(),
                best.trainingLoss(),
                best.validationLoss(),
                result.report().categoriesWithoutVector().stream()
                        .limit(MOST_LISTED)
                        .toList());
    }
}
