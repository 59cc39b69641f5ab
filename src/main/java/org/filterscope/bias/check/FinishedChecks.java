package org.filterscope.bias.check;

import java.util.List;
import java.util.stream.Stream;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.HumanChecks;
import org.springframework.stereotype.Component;

/** Hands finished checks to the review and, with it, to the report. */
@Component
class FinishedChecks implements HumanChecks {

    private final WordCheckTable table;

    FinishedChecks(WordCheckTable table) {
        this.table = table;
    }

    @Override
    public List<AuditReview.HumanCheck> of(AuditId audit) {
        return table.of(audit).stream()
                .flatMap(check -> check.outcome().stream().flatMap(outcome -> checks(check.word(), outcome)))
                .toList();
    }

    @Override
    public List<AuditReview.CorrectedDifference> corrected(AuditId audit) {
        return table.of(audit).stream()
                .flatMap(check -> check.outcome().stream().flatMap(outcome -> pairs(check.word(), outcome)))
                .toList();
    }

    private static Stream<AuditReview.CorrectedDifference> pairs(String word, CheckOutcome outcome) {
        return outcome.pairs().stream()
                .map(pair -> new AuditReview.CorrectedDifference(
                        word,
                        pair.subsetA(),
                        pair.subsetB(),
                        pair.difference(),
                        pair.interval().lower(),
                        pair.interval().upper(),
                        pair.interval().level(),
                        pair.decision()));
    }

    private static Stream<AuditReview.HumanCheck> checks(String word, CheckOutcome outcome) {
        return outcome.subsets().stream()
                .map(each -> new AuditReview.HumanCheck(
                        word,
                        each.subset(),
                        each.check().precision(),
                        each.check().omission(),
                        each.agreement().value(),
                        each.shown()));
    }
}
