package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.rule.SubsetRule;

/**
 * What two plans have to share so that a difference between their differences says something of the images: else it would say
 * something of the instrument, or of other people.
 */
final class Likeness {

    private Likeness() {}

    /** What is otherwise, in words; empty where the plans can be compared. */
    static List<String> differences(AuditPlan before, AuditPlan now) {
        List<String> differences = new ArrayList<>();
        if (!subsets(before).equals(subsets(now))) {
            differences.add("subsets");
        }
        if (!before.clusters().equals(now.clusters())) {
            differences.add("clusters");
        }
        // Its lexicon, its explainer and the layer that speaks belong to an explanation
        if (!before.explanation().equals(now.explanation())) {
            differences.add("explanation");
        }
        if (!before.words().equals(now.words())) {
            differences.add("settings of the words of an image");
        }
        return differences;
    }

    /** What was picked by hand was picked for one dataset, so there the name alone tells what it is. */
    private static List<Object> subsets(AuditPlan plan) {
        return plan.subsets().stream()
                .map(subset -> subset.rule() instanceof SubsetRule.PickedFor ? subset.name() : subset)
                .map(Object.class::cast)
                .toList();
    }
}
