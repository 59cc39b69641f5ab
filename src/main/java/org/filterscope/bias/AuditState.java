package org.filterscope.bias;

/**
 * Where an audit stands. Legal steps: {@code DRAFT → FROZEN → MADE → IN_REVIEW → SIGNED → SUPERSEDED}, and back from
 * {@code IN_REVIEW} to {@code MADE} when the reviewer asks for changes.
 */
public enum AuditState {
    /** The plan may still be changed; nothing was computed by subset. */
    DRAFT,
    /** The plan has its hash; the results are being computed. */
    FROZEN,
    /** The results are there and never change; findings are looked at. */
    MADE,
    /** The preparer has signed and asked others to review. */
    IN_REVIEW,
    /** Preparer, reviewer and approver have signed. */
    SIGNED,
    /** A newer audit takes its place. */
    SUPERSEDED
}
