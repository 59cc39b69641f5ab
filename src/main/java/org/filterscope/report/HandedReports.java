package org.filterscope.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that were handed out, in the database. */
@Component
class HandedReports {

    private static final int MOST = 200;

    private final JdbcClient database;

    HandedReports(JdbcClient database) {
        this.database = database;
    }

    void insert(HandedReport report) {
        database.sql("""
                        insert into report_file (id, audit_id, format, blurred, file_hash, report_hash, result_hash, review_hash,
                            state, bytes, handed_to, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        report.audit().value(),
                        report.format().name(),
                        report.options().blurred(),
                        report.fileHash(),
                        report.reportHash(),
                        report.resultHash(),
                        report.reviewHash(),
                        report.state().name(),
                        report.bytes(),
                        report.to(),
                        Timestamp.from(report.at()))
                .update();
    }

    /** Those of an audit, the latest first. */
    List<HandedReport> of(AuditId audit) {
        return database.sql("select * from report_file where audit_id = ? order by handed_at desc, id limit " + MOST)
                .param(audit.value())
                .query(HandedReports::report)
                .list();
    }

    /** Those that a hash names: as the file's, as the report's, or as the results'; the latest first. */
    List<HandedReport> by(String hash) {
        return database.sql("""
                        select * from report_file where file_hash = ? or report_hash = ? or result_hash = ?
                        order by handed_at desc, id limit\s""" + MOST)
                .params(hash, hash, hash)
                .query(HandedReports::report)
                .list();
    }

    private static HandedReport report(ResultSet row, int index) throws SQLException {
        return new HandedReport(
                new AuditId(row.getObject("audit_id", UUID.class)),
                ReportFormat.valueOf(row.getString("format")),
                new ReportOptions(row.getBoolean("blurred")),
                row.getString("file_hash"),
                row.getString("report_hash"),
                row.getString("result_hash"),
                row.getString("review_hash"),
                AuditState.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getString("handed_to"),
                row.getTimestamp("handed_at").toInstant());
    }
}
