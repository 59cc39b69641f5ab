package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filterscope.refusal.RefusedException;

/** Draws filters at random, as many as were chosen and none of those: what switching off that many does by itself. */
final class ControlDraws {

    private ControlDraws() {}

    /**
     * Draws without replacement, anew for each draw.
     *
     * @param candidates the filters that can be drawn; those chosen are passed over
     * @return for each draw its filters, ascending; always the same for the same seed
     * @throws RefusedException when there are too few others
     */
    static List<List<Integer>> of(List<Integer> candidates, List<Integer> chosen, int draws, long seed) {
        Set<Integer> left = new HashSet<>(candidates);
        chosen.forEach(left::remove);
        if (left.size() < chosen.size()) {
            throw new RefusedException("Of the filters that fire only " + left.size()
                    + " are left to be switched off for comparison, fewer than the " + chosen.size()
                    + " chosen; choose at most half of the layer's filters.");
        }
        List<List<Integer>> drawn = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            List<Integer> order = new ArrayList<>(left);
            Collections.sort(order);
            // Distant seeds for the draws of near ones
            Collections.shuffle(order, new Random(seed * 1_000_003L + draw));
            drawn.add(order.subList(0, chosen.size()).stream().sorted().toList());
        }
        return drawn;
    }
}
