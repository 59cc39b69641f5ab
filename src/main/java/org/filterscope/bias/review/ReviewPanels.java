package org.filterscope.bias.review;

import org.filterscope.bias.AuditId;
import org.springframework.stereotype.Component;

/** Makes the parts of pages in which people speak of findings. */
@Component
public class ReviewPanels {

    private final ReviewDesks desks;

    ReviewPanels(ReviewDesks desks) {
        this.desks = desks;
    }

    /** What people say of one finding: decision, assignment, remarks; with forms for who may write. */
    public FindingReviewPanel finding(AuditId audit, String word) {
        return new FindingReviewPanel(desks, audit, word);
    }
}
