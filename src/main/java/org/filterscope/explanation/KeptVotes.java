package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.NearWord;
import org.filterscope.lavise.Votes;

/**
 * All from which the words and regions of a layer are counted and drawn again without the network: the votes of one or
 * several attention methods, and thresholds for several shares of active positions. Do not change the arrays.
 *
 * @param filters K
 * @param images P, how many top images of each filter are kept
 * @param nearest S, how many nearest words of each image are kept
 * @param words every word that is voted for, in the lexicon's order; votes name them by their places here
 * @param methods the method that was chosen first
 * @param chosenShare the share of active positions that was chosen
 * @param shares ascending shares of active positions
 * @param thresholds filters × shares: T_k with P(A_k &gt; T_k) = share
 * @param recalls for each filter the share of the annotated categories in its regions that its words name; NaN where nothing
 *     is known
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
public record KeptVotes(
        int filters,
        int images,
        int nearest,
        List<KeptWord> words,
        List<MethodVotes> methods,
        double chosenShare,
        double[] shares,
        double[] thresholds,
        double[] recalls) {

    public KeptVotes {
        words = List.copyOf(words);
        methods = List.copyOf(methods);
        if (methods.isEmpty() || thresholds.length != filters * shares.length || recalls.length != filters) {
            throw new IllegalArgumentException("a layer has votes of a method, and thresholds for all its filters");
        }
        for (MethodVotes each : methods) {
            if (each.weights().length != filters * images || each.words().length != filters * images * nearest) {
                throw new IllegalArgumentException("the votes of " + each.method() + " are not those of the layer");
            }
        }
    }

    /** The votes of a method, as the engine counts them; images are numbered by their places, words by theirs here. */
    public Votes of(MethodVotes method) {
        return new Votes(IntStream.range(0, filters)
                .mapToObj(filter -> imageVotes(method, filter))
                .toList());
    }

    private List<ImageVote> imageVotes(MethodVotes method, int filter) {
        List<ImageVote> votes = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            int at = filter * images + image;
            if (method.weights()[at] > 0) {
                votes.add(new ImageVote(image, method.weights()[at], nearWords(method, at * nearest)));
            }
        }
        return votes;
    }

    private List<NearWord> nearWords(MethodVotes method, int from) {
        List<NearWord> near = new ArrayList<>(nearest);
        for (int i = from; i < from + nearest && method.words()[i] >= 0; i++) {
            int word = method.words()[i];
            near.add(new NearWord(word, words.get(word).group(), method.cosines()[i]));
        }
        return near;
    }
}
