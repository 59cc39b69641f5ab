package org.filterscope.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.filterscope.lavise.ChanceLevel;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.tensor.image.BrokenImage;

/**
 * The words of a layer's filters, with everything they were counted from.
 *
 * @param made when
 * @param provenance what it was made from
 * @param method how attention was paid
 * @param rules how votes were counted
 * @param seed of the chance levels
 * @param dissection thresholds, histograms and top images of all filters
 * @param words the lexicon's words, as the votes number them
 * @param votes the votes, so that words can be counted again
 * @param otherVotes the votes of other attention methods, as far as they were to be had in the same pass
 * @param rankings the words of every filter, strongest first
 * @param chance what each filter's words would reach by chance
 * @param images the images by their numbers, as relative paths
 * @param broken files that gave no picture, as relative paths
 */
public record Explanation(
        Instant made,
        Provenance provenance,
        FilterAttention method,
        CountRules rules,
        long seed,
        Dissection dissection,
        SemanticSpace words,
        Votes votes,
        Map<FilterAttention, Votes> otherVotes,
        List<WordRanking> rankings,
        List<ChanceLevel> chance,
        List<String> images,
        List<BrokenImage> broken) {

    public Explanation {
        otherVotes = Map.copyOf(otherVotes);
        rankings = List.copyOf(rankings);
        chance = List.copyOf(chance);
        images = List.copyOf(images);
        broken = List.copyOf(broken);
    }

    /**
     * What an explanation was made from.
     *
     * @param program version of the program
     * @param device where the network ran
     * @param model SHA-256 of the model
     * @param signature the model's signature
     * @param layer name of the layer
     * @param preprocessing how pictures were prepared
     * @param inputHeight rows of the pictures that the network was given
     * @param inputWidth columns of them
     * @param images SHA-256 over the contents of the probing set
     * @param explainer SHA-256 over what the explainer was made from and its weights
     * @param lexicon where the words come from
     * @param lexiconHash SHA-256 of the lexicon with its choices
     */
    public record Provenance(
            String program,
            String device,
            String model,
            String signature,
            String layer,
            String preprocessing,
            int inputHeight,
            int inputWidth,
            String images,
            String explainer,
            String lexicon,
            String lexiconHash) {}

    /** A filter's words that beat chance, strongest first; none where it has no reliable word. */
    public List<RankedWord> reliableWords(int filter) {
        return chance.get(filter).reliable(rankings.get(filter));
    }
}
