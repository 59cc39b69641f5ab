package org.filterscope.bias;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only place that knows which steps an audit may take.
 *
 * <pre>
 *            freeze             results are there          the preparer signs
 *   DRAFT ────────────▶ FROZEN ──────────────────▶ MADE ─────────────────────▶ IN_REVIEW
 *                                                   ▲                            │   │
 *                                                   └────────────────────────────┘   │ reviewer and approver
 *                                                     the reviewer sends it back     │ have signed
 *                                                                                    ▼
 *                                 SUPERSEDED ◀──────────────────────────────────── SIGNED
 *                                              a newer audit takes its place
 * </pre>
 */
@Component
public class AuditSteps {

    private static final Map<AuditState, Set<AuditState>> LEGAL = Map.of(
            AuditState.DRAFT, EnumSet.of(AuditState.FROZEN),
            AuditState.FROZEN, EnumSet.of(AuditState.MADE),
            AuditState.MADE, EnumSet.of(AuditState.IN_REVIEW),
            AuditState.IN_REVIEW, EnumSet.of(AuditState.MADE, AuditState.SIGNED),
            AuditState.SIGNED, EnumSet.of(AuditState.SUPERSEDED),
            AuditState.SUPERSEDED, EnumSet.noneOf(AuditState.class));

    private final AuditTable table;

    AuditSteps(AuditTable table) {
        this.table = table;
    }

    /** Whether there is such a step. */
    public static boolean isLegal(AuditState from, AuditState to) {
        return LEGAL.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Takes a step, in the caller's transaction, in which nobody else takes one for the same audit.
     *
     * @throws RefusedException when there is no such step from where the audit stands
     * @throws ThingNotFoundException when there is no such audit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void to(AuditId audit, AuditState next) {
        AuditState now = table.lockedState(audit).orElseThrow(ThingNotFoundException::new);
        if (!isLegal(now, next)) {
            throw new RefusedException("This audit is " + said(now) + " and cannot become " + said(next)
                    + " from there; reload the page to see where it stands.");
        }
        table.setState(audit, next);
    }

    private static String said(AuditState state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case FROZEN -> "frozen";
            case MADE -> "computed";
            case IN_REVIEW -> "in review";
            case SIGNED -> "signed";
            case SUPERSEDED -> "superseded";
        };
    }
}
