package org.filterscope.explanation.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedLayers;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.InputHash;
import org.filterscope.explanation.ProgramVersion;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Finds all that an overlap depends on. */
@Component
class OverlapPreparations {

    private static final int AT_ONCE = 500;

    private final Explanations explanations;
    private final ExplainedLayers layers;
    private final ChosenImages images;

    OverlapPreparations(Explanations explanations, ExplainedLayers layers, ChosenImages images) {
        this.explanations = explanations;
        this.layers = layers;
        this.images = images;
    }

    /**
     * An overlap with all that it needs at hand but the network.
     *
     * @param filters all filters of the layer, as they were explained
     */
    record Prepared(OverlapOrder order, StudiedLayer layer, List<ExplainedFilter> filters, AnnotatedImages images) {

        OverlapCounts nothing() {
            return new OverlapCounts(
                    filters.stream().mapToDouble(ExplainedFilter::threshold).toArray(),
                    images.categories().size(),
                    order.request().topImages());
        }
    }

    /** What the images are called; not found where they are not in the explanation's project. */
    String name(ExplanationDetails explanation, OverlapRequest request) {
        return images.name(explanation.card().project(), request.images());
    }

    /** The hash of all that the result depends on. */
    String hash(ExplanationDetails explanation, OverlapRequest request) {
        return new InputHash()
                .add("program", ProgramVersion.current())
                .add("explanation", explanation.card().id())
                .add("images", images.hash(request.images()))
                .add("request", request)
                .hex();
    }

    /**
     * Prepares an order.
     *
     * @throws RefusedException when model or images are no longer those that were asked for, or nothing is drawn on them
     */
    Prepared of(OverlapOrder order) {
        ExplanationDetails explanation = explanations.details(order.explanation());
        if (!hash(explanation, order.request()).equals(order.inputHash())) {
            throw new RefusedException("The images have changed since this was asked for; ask again.");
        }
        AnnotatedImages annotated = AnnotatedImages.of(
                images.reference(order.request().images()), order.request().mostImages());
        if (annotated.images().isEmpty()) {
            throw new RefusedException(
                    "These images have neither boxes nor masks; choose a dataset on which things are drawn.");
        }
        return new Prepared(order, layers.of(explanation), filters(explanation), annotated);
    }

    private List<ExplainedFilter> filters(ExplanationDetails explanation) {
        int number = explanation
                .card()
                .outcome()
                .orElseThrow(() -> new RefusedException("The layer is not explained yet; wait until it is."))
                .filters();
        List<ExplainedFilter> filters = new ArrayList<>();
        for (int from = 0; from < number; from += AT_ONCE) {
            filters.addAll(explanations.filters(
                    explanation.card().id(),
                    IntStream.range(from, Math.min(number, from + AT_ONCE))
                            .boxed()
                            .toList()));
        }
        return filters;
    }
}
