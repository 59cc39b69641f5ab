package org.filterscope.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.model.Models;
import org.filterscope.model.OpenModel;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Prepares orders, and keeps the latest few prepared, since all ranges of an order need the same. */
@Component
class Preparations {

    private static final int MOST = 3;

    private final Models models;
    private final ChosenImages images;
    private final Inputs inputs;
    private final IdleNetworks networks;
    private final Map<ExplanationId, Kept> latest = new LinkedHashMap<>(8, 0.75f, true);

    Preparations(Models models, ChosenImages images, Inputs inputs, IdleNetworks networks) {
        this.models = models;
        this.images = images;
        this.inputs = inputs;
        this.networks = networks;
    }

    private record Kept(Preparation preparation, Optional<ReferencePass> reading) {}

    /**
     * Prepares an order anew.
     *
     * @throws RefusedException when the model or the images are no longer those that were asked for
     */
    Preparation begin(ExplanationOrder order) {
        ExplanationRequest request = order.request();
        OpenModel opened = models.open(request.model());
        if (!inputs.ofExplanation(opened.model(), request).equals(order.inputHash())) {
            throw new RefusedException("The model's preprocessing or the choice of images has changed since this was"
                    + " asked for; ask again.");
        }
        Preparation prepared = new Preparation(
                order,
                new StudiedLayer(
                        opened.target(),
                        opened.target().layer(request.layer()),
                        opened.model().preprocessing()),
                opened.model().layer(request.layer()).shape(),
                request.settings().lexicon().open(),
                inputs.ofExplainer(opened.model(), request),
                images.pictures(request.probing()));
        keep(new Kept(prepared, Optional.empty()));
        return prepared;
    }

    /** An order, prepared now or for another range before. */
    Preparation of(ExplanationOrder order) {
        return find(order.id()).map(Kept::preparation).orElseGet(() -> begin(order));
    }

    /** The reading of the reference set that an order needs. */
    ReferencePass reading(Preparation prepared, Workbench workbench) {
        return find(prepared.order().id()).flatMap(Kept::reading).orElseGet(() -> {
            ReferencePass reading = ReferencePass.of(prepared.training(images), workbench);
            keep(new Kept(prepared, Optional.of(reading)));
            return reading;
        });
    }

    /** Lets go of what was kept for an order, its network too. */
    void end(Preparation prepared) {
        forget(prepared.order().id());
        networks.close(prepared.subject());
    }

    private synchronized Optional<Kept> find(ExplanationId id) {
        return Optional.ofNullable(latest.get(id));
    }

    private synchronized void keep(Kept kept) {
        latest.put(kept.preparation().order().id(), kept);
        while (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    private synchronized void forget(ExplanationId id) {
        latest.remove(id);
    }
}
