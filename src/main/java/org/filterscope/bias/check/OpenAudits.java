package org.filterscope.bias.check;

import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps checks as they are once somebody has signed: they belong to what is signed. */
@Component
class OpenAudits {

    private final JdbcClient database;

    OpenAudits(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets nobody sign until the caller's transaction ends.
     *
     * @throws RefusedException when somebody has signed, or there are no results yet
     */
    void hold(AuditId audit) {
        AuditState state = database.sql("select state from audit where id = ? and trashed_at is null for update")
                .param(audit.value())
                .query(String.class)
                .optional()
                .map(AuditState::valueOf)
                .orElseThrow(ThingNotFoundException::new);
        if (state != AuditState.MADE) {
            throw new RefusedException(
                    "Words are checked once the results are there and before anybody signs; send the audit back first.");
        }
    }
}
