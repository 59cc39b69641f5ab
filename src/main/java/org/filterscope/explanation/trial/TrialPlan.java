package org.filterscope.explanation.trial;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;

/**
 * What a trial is to show, as it waits in the queue.
 *
 * @param picture a picture that was dropped or kept; else an image of a dataset is meant
 * @param look the hash of all that the trial depends on
 */
record TrialPlan(UUID explanation, Optional<UUID> picture, Optional<UUID> dataset, int number, String look) {

    static TrialPlan of(ExplanationId explanation, TriedPicture tried, String look) {
        return switch (tried) {
            case TriedPicture.Uploaded(UUID id) ->
                new TrialPlan(explanation.value(), Optional.of(id), Optional.empty(), 0, look);
            case TriedPicture.OfDataset(DatasetId dataset, int number) ->
                new TrialPlan(explanation.value(), Optional.empty(), Optional.of(dataset.value()), number, look);
        };
    }

    ExplanationId id() {
        return new ExplanationId(explanation);
    }

    TriedPicture tried() {
        return picture.<TriedPicture>map(TriedPicture.Uploaded::new)
                .orElseGet(() -> new TriedPicture.OfDataset(new DatasetId(dataset.orElseThrow()), number));
    }
}
