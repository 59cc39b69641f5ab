package org.filterscope.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.lavise.RecallBySight;
import org.filterscope.page.LocaleText;

/** What an explanation was made from, how well its explainer does, by whom and when: descriptions by their terms. */
public final class ProvenanceFacts {

    private static final int HASH_SHOWN = 12;
    private static final int USUAL_K = 5;

    private ProvenanceFacts() {}

    /** What was settled before the work began. */
    public static Map<String, String> settings(ExplanationDetails details) {
        ExplanationCard card = details.card();
        ExplanationSettings settings = details.settings();
        ExplainerSettings training = settings.training();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Model", card.modelName() + " (" + shortened(details.modelHash()) + ")");
        facts.put("Layer", card.layer());
        facts.put(
                "Preprocessing",
                details.preprocessing() + ", " + details.inputWidth() + " × " + details.inputHeight() + " pixels");
        facts.put("Reference images", card.referenceName());
        facts.put("Probing images", card.probingName());
        facts.put("Words", settings.lexicon().label());
        facts.put("Attention", settings.attention());
        facts.put(
                "Counted",
                "the " + settings.rules().words() + " nearest words of each of the "
                        + settings.rules().images() + " top images");
        facts.put("Held out", LocaleText.percent(settings.holdOut()) + " of the reference images");
        facts.put(
                "Training",
                "at most " + LocaleText.count(training.epochs(), "epoch", "epochs") + " of batches of "
                        + training.batch() + ", learning rate " + training.learningRate() + ", margin "
                        + training.margin() + ", dropout " + training.dropout() + ", hidden width "
                        + training.hidden() + ", " + LocaleText.percent(training.annotationRate())
                        + " of the categories");
        facts.put("Seed", Long.toString(settings.seed()));
        return facts;
    }

    /** All that is known. */
    public static Map<String, String> all(ExplanationDetails details) {
        ExplanationCard card = details.card();
        Map<String, String> facts = settings(details);
        facts.put("Asked for by", card.requestedBy() + ", " + LocaleText.time(card.requestedAt()));
        details.making().ifPresent(making -> {
            card.outcome()
                    .ifPresent(outcome -> facts.put(
                            "Made",
                            LocaleText.time(outcome.madeAt()) + " in " + LocaleText.decimal(making.seconds(), 1)
                                    + " seconds on " + making.device() + " by Filterscope " + making.program()));
            facts.put("Images left out", LocaleText.number(making.imagesLeftOut()));
            facts.put("Explainer", explainer(making.explainer()));
            facts.put("Recall of the explainer", recall(making.explainer().judgement()));
        });
        return facts;
    }

    private static String shortened(String hash) {
        return hash.substring(0, HASH_SHOWN) + "…";
    }

    private static String explainer(ExplainerCard explainer) {
        ExplainerFacts facts = explainer.facts();
        return "learnt " + LocaleText.count(facts.seen(), "category", "categories") + " from "
                + LocaleText.count(facts.images(), "image", "images") + " ("
                + LocaleText.count(facts.heldOut(), "held out", "held out") + "), best of "
                + LocaleText.count(facts.epochs(), "epoch", "epochs") + ": " + facts.bestEpoch() + " ("
                + shortened(explainer.weights().hex()) + ")";
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
}
