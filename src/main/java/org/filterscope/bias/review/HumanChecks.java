package org.filterscope.bias.review;

import java.util.List;
import org.filterscope.bias.AuditId;

/** Knows what raters saw in blind samples of an audit's images. */
@FunctionalInterface
public interface HumanChecks {

    /** The checks that two people have finished, by word and subset. */
    List<AuditReview.HumanCheck> of(AuditId audit);
}
