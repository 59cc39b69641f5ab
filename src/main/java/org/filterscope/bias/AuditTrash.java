package org.filterscope.bias;

import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.TrashKind;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Audits can be thrown away, except those that people signed. */
@Component
class AuditTrash extends TrashKind<AuditId> {

    private final AuditTable table;

    AuditTrash(AuditTable table) {
        super("audit", AuditId.class, AuditId::new);
        this.table = table;
    }

    @Override
    public void hide(AuditId id) {
        // Nobody signs it meanwhile
        AuditState state = table.lockedState(id).orElseThrow(ThingNotFoundException::new);
        if (state == AuditState.SIGNED || state == AuditState.SUPERSEDED) {
            throw new RefusedException(
                    "A signed audit is kept, so that its report can be verified; it cannot be deleted.");
        }
        table.trash(id, true);
    }

    @Override
    public void show(AuditId id) {
        table.trash(id, false);
    }

    @Override
    public void erase(AuditId id) {
        table.delete(id);
    }
}
