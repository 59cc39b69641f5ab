package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplainedLayers;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterSearch;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.InputHash;
import org.filterscope.explanation.ProgramVersion;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds all that an ablation depends on. */
@Component
class AblationPreparations {

    private final Explanations explanations;
    private final ExplainedLayers layers;
    private final ChosenImages images;
    private final JsonMapper json;

    AblationPreparations(Explanations explanations, ExplainedLayers layers, ChosenImages images, JsonMapper json) {
        this.explanations = explanations;
        this.layers = layers;
        this.images = images;
        this.json = json;
    }

    /**
     * An ablation with all that it needs at hand but the network.
     *
     * @param layer the layer whose filters are switched off
     * @param pass what is done with the images
     * @param draws the random filters of each draw
     */
    record Prepared(AblationOrder order, StudiedLayer layer, AblationPass pass, List<List<Integer>> draws) {}

    /** The random filters that are switched off instead of the chosen ones. */
    List<List<Integer>> draws(ExplanationDetails explanation, AblationRequest request) {
        int filters = explanation
                .card()
                .outcome()
                .orElseThrow(
                        () -> new RefusedException("The layer is not explained yet; wait until it is, then ask again."))
                .filters();
        if (request.filters().getLast() >= filters) {
            throw new RefusedException("The layer has filters 0 to " + (filters - 1) + ", and none of number "
                    + request.filters().getLast() + "; choose others.");
        }
        List<Integer> dead = explanations.find(
                explanation.card().id(), new FilterSearch("", FilterSearch.Show.DEAD, FilterSearch.Order.NUMBER));
        List<Integer> firing =
                new ArrayList<>(IntStream.range(0, filters).boxed().toList());
        firing.removeAll(dead);
        return ControlDraws.of(firing, request.filters(), request.draws(), request.seed());
    }

    /** The hash of all that the result depends on. */
    String hash(ExplanationDetails explanation, AblationRequest request) {
        return new InputHash()
                .add("program", ProgramVersion.current())
                .add("explanation", explanation.card().id())
                .add("images", images.hash(request.images()))
                .add("request", json.writeValueAsString(request))
                .hex();
    }

    /** What the images of a choice are called. */
    String name(ExplanationDetails explanation, ImageChoice choice) {
        return images.name(explanation.card().project(), choice);
    }

    /**
     * Prepares an order.
     *
     * @throws RefusedException when model or images are no longer those that were asked for, or none can be judged
     */
    Prepared of(AblationOrder order) {
        ExplanationDetails explanation = explanations.details(order.explanation());
        AblationRequest request = order.request();
        if (!hash(explanation, request).equals(order.inputHash())) {
            throw new RefusedException("The images have changed since this was asked for; ask again.");
        }
        StudiedLayer layer = layers.of(explanation);
        if (!layer.model().predicts()) {
            throw new RefusedException(
                    "The model has no output of its own, so nothing tells what it still can do; choose"
                            + " a model that ends with classes.");
        }
        TriedImages tried = TriedImages.of(images.reference(request.images()).images(), request);
        if (tried.files().isEmpty()) {
            throw new RefusedException(
                    "No image has a category that is matched to a class; match some, or measure by agreement.");
        }
        List<List<Integer>> draws = draws(explanation, request);
        List<List<Integer>> off = new ArrayList<>(List.of(request.filters()));
        off.addAll(draws);
        return new Prepared(order, layer, new AblationPass(tried, request.matching(), off), draws);
    }
}
