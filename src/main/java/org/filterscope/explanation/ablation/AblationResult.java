package org.filterscope.explanation.ablation;

import java.util.List;

/**
 * What came of an ablation.
 *
 * @param overall the effect on all images; an image with several matched categories counts once for each
 * @param groups the effect on each category or class that any image is of, those that fall most first
 * @param leftOut images that gave no picture or no answer in numbers
 * @param unmatched images whose categories are not matched to classes
 * @param beyond images that were not looked at because there were more than asked for
 * @param draws the filters of each draw
 * @param device where the network ran
 * @param seconds how long it took
 */
public record AblationResult(
        Effect overall,
        List<Effect> groups,
        int leftOut,
        int unmatched,
        int beyond,
        List<List<Integer>> draws,
        String device,
        double seconds) {

    public AblationResult {
        groups = List.copyOf(groups);
        draws = List.copyOf(draws);
    }
}
