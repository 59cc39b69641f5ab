package org.filterscope.explanation.gallery;

import java.util.List;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.WordRanking;

/**
 * How far the images of a filter agree about its best word: the share of the counted images whose nearest word is the best
 * word or another form of it. Unlike the strength it takes every image for one and looks at the nearest word alone: 1 where
 * all images say the same first, and 0 for a filter without words.
 *
 * @param rules how many images are counted
 */
record VoteAgreement(CountRules rules) {

    /** The agreement about one filter, in [0, 1]. */
    double of(List<ImageVote> votes, WordRanking ranking) {
        if (ranking.words().isEmpty()) {
            return 0;
        }
        int best = ranking.words().getFirst().group();
        List<ImageVote> counted = votes.stream().limit(rules.images()).toList();
        long agreeing = counted.stream()
                .filter(vote ->
                        !vote.words().isEmpty() && vote.words().getFirst().group() == best)
                .count();
        return (double) agreeing / counted.size();
    }
}
