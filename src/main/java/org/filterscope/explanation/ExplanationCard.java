package org.filterscope.explanation;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.model.ModelId;
import org.filterscope.team.ProjectId;

/**
 * An explanation, as lists show it.
 *
 * @param model the explained model
 * @param modelName what it was called when the explanation was asked for
 * @param layer the explained layer
 * @param layerPosition its place among the model's layers
 * @param referenceName the images the explainer learnt from
 * @param probing the images that were looked at
 * @param probingName what they are called
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param work its job, until it is ready
 * @param outcome what came of it, once it is ready
 */
public record ExplanationCard(
        ExplanationId id,
        ProjectId project,
        ModelId model,
        String modelName,
        String layer,
        int layerPosition,
        String referenceName,
        ImageChoice probing,
        String probingName,
        String requestedBy,
        Instant requestedAt,
        Optional<Job> work,
        Optional<Outcome> outcome) {

    /**
     * What came of it.
     *
     * @param madeAt when it was ready
     * @param filters number of the layer's filters
     * @param reliable how many of them have a word that beats chance
     * @param dead how many never fired
     * @param images how many images were looked at
     * @param version part of the addresses of its pictures: another one means other pictures
     */
    public record Outcome(Instant madeAt, int filters, int reliable, int dead, int images, String version) {}

    /** Whether there is something to look at. */
    public boolean ready() {
        return outcome.isPresent();
    }
}
