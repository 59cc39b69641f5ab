package org.filterscope.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.lavise.Explainer;
import org.filterscope.model.ModelId;
import org.filterscope.model.Models;
import org.filterscope.model.OpenModel;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Component;

/** Opens the layers and explainers of explanations as they were when these were made, for more work with them. */
@Component
public class ExplainedLayers {

    private static final int MOST = 3;

    private final Models models;
    private final Explainers explainers;
    private final Map<ModelId, Opened> latest = new LinkedHashMap<>(8, 0.75f, true);

    ExplainedLayers(Models models, Explainers explainers) {
        this.models = models;
        this.explainers = explainers;
    }

    private record Opened(String hash, TargetModel model) {}

    /**
     * Opens the layer of an explanation, with the preprocessing that it was explained with.
     *
     * @throws RefusedException when the model is another one by now
     * @throws org.filterscope.team.ThingNotFoundException when the caller may not read the model
     */
    public StudiedLayer of(ExplanationDetails explanation) {
        TargetModel model = model(explanation);
        return new StudiedLayer(
                model, model.layer(explanation.card().layer()), Preprocessing.parse(explanation.preprocessing()));
    }

    /**
     * Reads back the explainer that an explanation was made with.
     *
     * @throws RefusedException when the layer is not explained yet
     */
    public Explainer explainer(ExplanationDetails explanation) {
        ExplainerCard card = explanation
                .making()
                .orElseThrow(() -> new RefusedException("The layer is not explained yet; wait until it is."))
                .explainer();
        return explainers.load(explanation.card().id(), card);
    }

    private TargetModel model(ExplanationDetails explanation) {
        ModelId id = explanation.card().model();
        String hash = models.get(id).hash();
        if (!hash.equals(explanation.modelHash())) {
            throw new RefusedException("The model has changed since this layer was explained; explain it again.");
        }
        synchronized (latest) {
            Opened known = latest.get(id);
            if (known != null && known.hash().equals(hash)) {
                return known.model();
            }
        }
        OpenModel opened = models.open(id);
        synchronized (latest) {
            latest.put(id, new Opened(hash, opened.target()));
            while (latest.size() > MOST) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return opened.target();
    }
}
