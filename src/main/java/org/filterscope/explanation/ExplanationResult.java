package org.filterscope.explanation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.tensor.ContentHash;

/**
 * What came of an explanation, without its filters.
 *
 * @param explainer the explainer that spoke
 * @param seconds how long it took, training apart
 * @param program version of the program that made it
 * @param device where the network ran
 * @param lexicon where the words come from
 * @param filters number of filters
 * @param reliable how many of them have a word that beats chance
 * @param dead how many never fired
 * @param images how many images were looked at
 * @param imagesLeftOut how many gave no picture or no finite activations
 * @param gridHeight H of the layer's feature maps
 * @param gridWidth W of the layer's feature maps
 * @param file the explanation as JSON
 * @param grids the activation grids of all top images, see {@link GridFile}
 * @param extras what only later programs keep
 */
record ExplanationResult(
        UUID explainer,
        Instant madeAt,
        double seconds,
        String program,
        String device,
        String lexicon,
        int filters,
        int reliable,
        int dead,
        int images,
        int imagesLeftOut,
        int gridHeight,
        int gridWidth,
        ContentHash file,
        ContentHash grids,
        Optional<Extras> extras) {

    /**
     * What is kept since galleries are recounted in the browser.
     *
     * @param votes votes of several methods and thresholds for several shares, see {@link KeptVotesFile}
     * @param sample activations of all filters on a sample of the images, see {@link ActivationSample}
     * @param sprites small pictures of all filters, see {@link SpritePack}
     */
    record Extras(ContentHash votes, ContentHash sample, ContentHash sprites) {}

    /** A part of the addresses of its pictures. */
    String version() {
        return FilterPicture.VERSION + file.hex().substring(0, 12);
    }
}
