package org.filterscope.explanation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.model.Model;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Knows everything that a result depends on: what was asked for with equal inputs has been done already. */
@Component
class Inputs {

    private final ChosenImages images;
    private final JsonMapper json;
    private final Map<LexiconChoice, LexiconHashes> lexicons = new ConcurrentHashMap<>();

    Inputs(ChosenImages images, JsonMapper json) {
        this.images = images;
        this.json = json;
    }

    /** The hash of all that an explainer depends on. */
    String ofExplainer(Model model, ExplanationRequest request) {
        return new InputHash()
                .add("program", ProgramVersion.current())
                .add("model", model.hash())
                .add("signature", model.signature())
                .add("height", model.input().height())
                .add("width", model.input().width())
                .add("layer", request.layer())
                .add("preprocessing", model.preprocessing().text())
                .add("reference", images.hash(request.reference()))
                .add("vectors", lexicon(request.settings().lexicon()).vectors())
                .add("held out", request.settings().holdOut())
                .add("training", json.writeValueAsString(request.settings().training()))
                .hex();
    }

    /** The hash of all that an explanation depends on. */
    String ofExplanation(Model model, ExplanationRequest request) {
        return new InputHash()
                .add("explainer", ofExplainer(model, request))
                .add("model", request.model())
                .add("lexicon", lexicon(request.settings().lexicon()).words())
                .add("attention", request.settings().attention())
                .add("rules", request.settings().rules())
                .add("seed", request.settings().seed())
                .add("probing", images.hash(request.probing()))
                .hex();
    }

    private LexiconHashes lexicon(LexiconChoice lexicon) {
        return lexicons.computeIfAbsent(lexicon, choice -> {
            Lexicon opened = choice.open();
            return new LexiconHashes(opened.hash(), opened.vectors().hash());
        });
    }

    private record LexiconHashes(String words, String vectors) {}
}
