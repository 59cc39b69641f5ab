package org.filterscope.bias.review;

import java.util.List;
import org.filterscope.bias.AuditId;

/** Knows what raters saw in blind samples of an audit's images. */
public interface HumanChecks {

    /** The checks that two people have finished, by word and subset. */
    List<AuditReview.HumanCheck> of(AuditId audit);

    /** What these make of the differences, by word and pair of subsets. */
    List<AuditReview.CorrectedDifference> corrected(AuditId audit);
}
