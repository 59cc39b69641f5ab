package org.filterscope.bias.review;

/** How people read the parts in which an audit is signed. */
final class PartText {

    private PartText() {}

    static String of(AuditReview.Part part) {
        return switch (part) {
            case PREPARER -> "Preparer, who made the plan";
            case REVIEWER -> "Independent reviewer";
            case APPROVER -> "Approver";
        };
    }
}
