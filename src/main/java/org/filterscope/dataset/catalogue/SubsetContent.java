package org.filterscope.dataset.catalogue;

import java.util.List;
import org.filterscope.dataset.rule.SubsetRule;

/** Which images belong to a subset. */
public sealed interface SubsetContent {

    /**
     * All for which a rule holds, also after the attributes of images were changed.
     *
     * @param rule the rule
     */
    record ByRule(SubsetRule rule) implements SubsetContent {}

    /**
     * Those that somebody picked.
     *
     * @param images their numbers, in order, each once
     */
    record ByHand(List<Integer> images) implements SubsetContent {
        public ByHand {
            images = images.stream().sorted().distinct().toList();
        }
    }
}
