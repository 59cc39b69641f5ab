package org.filterscope.explanation;

import java.util.List;
import java.util.Optional;
import org.filterscope.model.LayerExtras;
import org.filterscope.model.LayerLink;
import org.filterscope.model.ModelId;
import org.filterscope.model.Models;
import org.filterscope.page.LocaleText;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.springframework.stereotype.Component;

/** Shows on a layer's page how it was explained, and where it can be. */
@Component
class ExplanationsOfLayer implements LayerExtras {

    private final Explanations explanations;
    private final Models models;
    private final MyRights rights;

    ExplanationsOfLayer(Explanations explanations, Models models, MyRights rights) {
        this.explanations = explanations;
        this.models = models;
        this.rights = rights;
    }

    @Override
    public List<LayerLink> explanations(ModelId model, String layer) {
        return explanations.ofLayer(model, layer).stream()
                .map(card -> new LayerLink(
                        "On " + card.probingName(), line(card), ExplanationNavigation.explanation(card.id())))
                .toList();
    }

    private static String line(ExplanationCard card) {
        return card.outcome()
                .map(outcome -> ExplanationText.found(outcome) + ", " + LocaleText.date(outcome.madeAt()))
                .orElseGet(() -> ExplanationText.state(card));
    }

    @Override
    public Optional<String> explainAddress(ModelId model, String layer) {
        return rights.have(Role.EDITOR, model)
                ? Optional.of(ExplanationNavigation.start(models.get(model).project(), model, layer))
                : Optional.empty();
    }
}
