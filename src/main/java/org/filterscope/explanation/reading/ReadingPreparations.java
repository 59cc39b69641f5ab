package org.filterscope.explanation.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedLayers;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.InputHash;
import org.filterscope.explanation.OpenLexicons;
import org.filterscope.explanation.ProgramVersion;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Finds all that a reading depends on. */
@Component
class ReadingPreparations {

    private static final int AT_ONCE = 500;

    private final Explanations explanations;
    private final ExplainedLayers layers;
    private final OpenLexicons lexicons;
    private final ChosenImages images;

    ReadingPreparations(Explanations explanations, ExplainedLayers layers, OpenLexicons lexicons, ChosenImages images) {
        this.explanations = explanations;
        this.layers = layers;
        this.lexicons = lexicons;
        this.images = images;
    }

    /**
     * The hash of all that a reading depends on.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the images are not in the explanation's project
     */
    String hash(ExplanationId explanation, ImageChoice choice) {
        images.name(explanations.get(explanation).project(), choice);
        return new InputHash()
                .add("program", ProgramVersion.current())
                .add("reading", ReadingWriter.VERSION)
                .add("explanation", explanation)
                .add("images", images.hash(choice))
                .hex();
    }

    /** How many images there are. */
    int count(ImageChoice choice) {
        return images.numbers(choice).size();
    }

    /** The words that the filters of an explanation may say. */
    Lexicon lexicon(ExplanationId explanation) {
        return lexicons.get(explanations.details(explanation).settings().lexicon());
    }

    /**
     * Prepares an order.
     *
     * @throws RefusedException when model or images are no longer those that were asked for
     */
    PreparedReading of(ReadingOrder order) {
        if (!hash(order.explanation(), order.images()).equals(order.hash())) {
            throw new RefusedException("The images have changed since this was asked for; ask again.");
        }
        ExplanationDetails explanation = explanations.details(order.explanation());
        return new PreparedReading(
                layers.of(explanation),
                images.numbers(order.images()),
                images.pictures(order.images()).pictures(),
                new ImageReader(
                        filters(explanation),
                        ImageReader.attention(explanation.settings().method()),
                        layers.explainer(explanation),
                        lexicons.space(explanation.settings().lexicon())));
    }

    private ActiveFilters filters(ExplanationDetails explanation) {
        int number = explanation
                .card()
                .outcome()
                .orElseThrow(() -> new RefusedException("The layer is not explained yet; wait until it is."))
                .filters();
        double[] thresholds = new double[number];
        boolean[] dead = new boolean[number];
        for (int from = 0; from < number; from += AT_ONCE) {
            List<Integer> some = IntStream.range(from, Math.min(number, from + AT_ONCE))
                    .boxed()
                    .toList();
            for (ExplainedFilter filter :
                    explanations.filters(explanation.card().id(), some)) {
                thresholds[filter.number()] = filter.threshold();
                dead[filter.number()] = filter.dead();
            }
        }
        return new ActiveFilters(thresholds, dead);
    }
}
