package org.filterscope.bias.review;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures in the database. */
@Component
class SignatureTable {

    private final JdbcClient database;

    SignatureTable(JdbcClient database) {
        this.database = database;
    }

    /** A signature, who gave it, and the hash over both. */
    record Row(AuditReview.Signature signature, UserId person, String seal) {

        static Row of(AuditReview.Signature signature, UserId person) {
            return new Row(signature, person, ReviewHash.seal(signature, person.toString()));
        }

        /** Whether nothing of it was changed since. */
        boolean isIntact() {
            return seal.equals(ReviewHash.seal(signature, person.toString()));
        }
    }

    /** The preparer's first. */
    List<Row> of(AuditId audit) {
        return database
                .sql("select * from audit_signature where audit_id = ?")
                .param(audit.value())
                .query((row, _) -> new Row(
                        new AuditReview.Signature(
                                AuditReview.Part.valueOf(row.getString("part")),
                                row.getString("name"),
                                row.getString("position"),
                                row.getString("independence"),
                                row.getString("dissent"),
                                row.getTimestamp("signed_at").toInstant(),
                                row.getString("covers")),
                        new UserId(row.getObject("account_id", UUID.class)),
                        row.getString("seal")))
                .list()
                .stream()
                .sorted(Comparator.comparing(row -> row.signature().part()))
                .toList();
    }

    void insert(AuditId audit, Row row) {
        AuditReview.Signature signature = row.signature();
        database.sql("""
                        insert into audit_signature
                        (audit_id, part, account_id, name, position, independence, dissent, signed_at, covers, seal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        audit.value(),
                        signature.part().name(),
                        row.person().value(),
                        signature.name(),
                        signature.position(),
                        signature.independence(),
                        signature.dissent(),
                        Timestamp.from(signature.at()),
                        signature.covers(),
                        row.seal())
                .update();
    }

    void delete(AuditId audit) {
        database.sql("delete from audit_signature where audit_id = ?")
                .param(audit.value())
                .update();
    }
}
