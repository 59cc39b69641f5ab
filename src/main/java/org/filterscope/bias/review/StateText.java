package org.filterscope.bias.review;

import org.filterscope.bias.AuditState;

/** What the state of an audit means for its review. */
final class StateText {

    private StateText() {}

    static String of(AuditState state) {
        return switch (state) {
            case DRAFT -> "The plan is a draft.";
            case FROZEN -> "The plan is frozen; the results are being computed.";
            case MADE -> "Open: findings are looked at, and nobody has signed.";
            case IN_REVIEW -> "In review: the preparer has signed, so nothing changes unless the audit is sent back.";
            case SIGNED -> "Signed by preparer, reviewer and approver.";
            case SUPERSEDED -> "Superseded: a newer audit was signed in its place.";
        };
    }
}
