package org.filterscope.explanation;

import com.vaadin.flow.component.html.DescriptionList;
import org.filterscope.lavise.RecallBySight;
import org.filterscope.page.LocaleText;

/** What an explanation was made from, how well its explainer does, by whom and when. */
public final class ProvenanceList extends DescriptionList {

    private static final int HASH_SHOWN = 12;
    private static final int USUAL_K = 5;

    /** All that is known of how an explanation was made. */
    public ProvenanceList(ExplanationDetails details) {
        addClassName("explanation-provenance");
        ExplanationCard card = details.card();
        ExplanationSettings settings = details.settings();
        item("Model", card.modelName() + " (" + details.modelHash().substring(0, HASH_SHOWN) + "…)");
        item("Layer", card.layer());
        item(
                "Preprocessing",
                details.preprocessing() + ", " + details.inputWidth() + " × " + details.inputHeight() + " pixels");
        item("Reference images", card.referenceName());
        item("Probing images", card.probingName());
        item("Words", settings.lexicon().label());
        item("Attention", settings.attention());
        item(
                "Counted",
                "the " + settings.rules().words() + " nearest words of each of the "
                        + settings.rules().images() + " top images");
        item("Seed", Long.toString(settings.seed()));
        item("Asked for by", card.requestedBy() + ", " + LocaleText.time(card.requestedAt()));
        details.making().ifPresent(making -> making(card, making));
    }

    private void making(ExplanationCard card, ExplanationDetails.Making making) {
        card.outcome()
                .ifPresent(outcome -> item(
                        "Made",
                        LocaleText.time(outcome.madeAt()) + " in " + LocaleText.decimal(making.seconds(), 1)
                                + " seconds on " + making.device() + " by Filterscope " + making.program()));
        item("Images left out", LocaleText.number(making.imagesLeftOut()));
        ExplainerFacts facts = making.explainer().facts();
        item(
                "Explainer",
                "learnt " + LocaleText.count(facts.seen(), "category", "categories") + " from "
                        + LocaleText.count(facts.images(), "image", "images") + " ("
                        + LocaleText.count(facts.heldOut(), "held out", "held out") + "), best of "
                        + LocaleText.count(facts.epochs(), "epoch", "epochs") + ": " + facts.bestEpoch());
        item("Recall of the explainer", recall(making.explainer().judgement()));
    }

    /** Recall beside its controls, such as {@code 71% of 40 images (shuffled 12%, untrained 4%)}. */
    public static String recall(ExplainerJudgement judgement) {
        return judgement
                .figures()
                .map(figures -> "the true category is among the " + USUAL_K + " nearest of "
                        + LocaleText.number(figures.candidates()) + " words for "
                        + share(figures.perImage().measured()) + " of "
                        + LocaleText.count(figures.images(), "image", "images") + " it has not seen (filters shuffled: "
                        + share(figures.perImage().shuffled()) + ", untrained: "
                        + share(figures.perImage().untrained()) + ")")
                .orElseGet(() -> "not measured: " + judgement.gap());
    }

    private static String share(RecallBySight recall) {
        return recall.all().at().isEmpty()
                ? "none"
                : LocaleText.percent(recall.all().at(USUAL_K));
    }

    private void item(String term, String description) {
        add(new Term(term), new Description(description));
    }
}
