package org.filterscope.bias;

import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.refusal.RefusedException;

/**
 * A subset as the plan names it.
 *
 * @param name how the report calls it
 * @param rule which images belong to it; {@link SubsetRule.PickedFor} for one that was picked by hand
 */
public record PlannedSubset(String name, SubsetRule rule) {

    /** @throws RefusedException when the name is empty or too long */
    public PlannedSubset {
        if (name.isBlank() || name.length() > 100) {
            throw new RefusedException("A subset needs a name of at most 100 characters; give one.");
        }
    }
}
