package org.filterscope.bias.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;

/**
 * A blind check as pages show it. Nothing of what raters said is in it before both have answered everything.
 *
 * @param images how many are shown
 * @param subsets places of the subsets in the plan
 * @param answered how many images each rater has answered, the first one first
 * @param mine whether the caller is one of the raters
 */
public record CheckCard(
        CheckId id,
        AuditId audit,
        String word,
        String madeBy,
        Instant madeAt,
        int images,
        List<Integer> subsets,
        List<Integer> answered,
        boolean mine,
        Optional<CheckOutcome> outcome) {

    /** Copies. */
    public CheckCard {
        subsets = List.copyOf(subsets);
        answered = List.copyOf(answered);
    }
}
