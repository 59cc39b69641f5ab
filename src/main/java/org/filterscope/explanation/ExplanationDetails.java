package org.filterscope.explanation;

import java.util.Optional;

/**
 * An explanation with all that it was made from.
 *
 * @param modelHash SHA-256 of the model's files
 * @param preprocessing how pictures were prepared
 * @param inputHeight rows of the network's input
 * @param inputWidth columns of the network's input
 * @param settings how it was made
 * @param making how the work went; empty until it is ready
 */
public record ExplanationDetails(
        ExplanationCard card,
        String modelHash,
        String preprocessing,
        int inputHeight,
        int inputWidth,
        ExplanationSettings settings,
        Optional<Making> making) {

    /**
     * How the work went.
     *
     * @param explainer the explainer that spoke
     * @param seconds how long it took, training apart
     * @param program version of the program
     * @param device where the network ran
     * @param lexicon where the words come from
     * @param imagesLeftOut images that gave no picture or no finite activations
     */
    public record Making(
            ExplainerCard explainer,
            double seconds,
            String program,
            String device,
            String lexicon,
            int imagesLeftOut) {}
}
