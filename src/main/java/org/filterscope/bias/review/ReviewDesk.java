package org.filterscope.bias.review;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.team.Member;

/**
 * What the parts of a page about one audit share.
 *
 * @param review as it is now
 * @param writable whether the caller may write, and the review is open
 * @param people whom findings can be assigned to; none where nothing is written
 * @param changed shows the page as it is then
 */
record ReviewDesk(
        Reviews reviews,
        AuditId audit,
        AuditReview review,
        List<Assignment> assignments,
        boolean writable,
        List<Member> people,
        Runnable changed) {

    ReviewDesk {
        assignments = List.copyOf(assignments);
        people = List.copyOf(people);
    }

    Optional<AuditReview.Action> action(String word) {
        return review.actions().stream()
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    Optional<Assignment> assignment(String word) {
        return assignments.stream().filter(each -> each.word().equals(word)).findFirst();
    }
}
