package org.filterscope.bias;

import java.util.Optional;
import org.filterscope.refusal.RefusedException;

/** The plan of an audit, which is the one that was frozen, or nobody gets it. */
final class FrozenPlan {

    private FrozenPlan() {}

    /** @throws RefusedException when it was altered since it was frozen */
    static AuditPlan of(AuditTable.Entry entry) {
        AuditPlan plan = PlanJson.read(entry.plan());
        Optional<String> frozen = entry.card().planHash();
        boolean draft = entry.card().state() == AuditState.DRAFT;
        if (!draft && frozen.isPresent() && !frozen.equals(Optional.of(PlanJson.hash(plan)))) {
            throw new RefusedException(
                    "The plan of this audit is no longer the one that was frozen, so nothing rests on it any more; plan"
                            + " the audit anew.");
        }
        return plan;
    }

    /** Whether it is the one that was frozen. */
    static boolean holds(AuditTable.Entry entry) {
        try {
            of(entry);
            return true;
        } catch (RefusedException _) {
            return false;
        }
    }
}
