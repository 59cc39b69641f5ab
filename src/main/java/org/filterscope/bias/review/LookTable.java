package org.filterscope.bias.review;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The earlier looks that signatures cover, in the database: what they are of may be deleted later. */
@Component
class LookTable {

    private final JdbcClient database;
    private final JsonMapper json;

    LookTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<List<AuditReview.EarlierLook>> find(AuditId audit) {
        return database.sql("select looks from audit_look where audit_id = ?")
                .param(audit.value())
                .query(String.class)
                .optional()
                .map(text -> List.of(json.readValue(text, AuditReview.EarlierLook[].class)));
    }

    void keep(AuditId audit, List<AuditReview.EarlierLook> looks) {
        database.sql("insert into audit_look (audit_id, looks) values (?, ?)")
                .params(audit.value(), json.writeValueAsString(looks))
                .update();
    }

    void delete(AuditId audit) {
        database.sql("delete from audit_look where audit_id = ?")
                .param(audit.value())
                .update();
    }
}
