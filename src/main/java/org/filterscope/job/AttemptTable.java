package org.filterscope.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The attempts of jobs and their logs in the database. */
@Component
class AttemptTable {

    private final JdbcClient database;

    AttemptTable(JdbcClient database) {
        this.database = database;
    }

    /** All attempts of a job, the first one first. */
    List<JobAttempt> of(JobId job) {
        return database.sql("select * from job_attempt where job_id = ? order by number")
                .param(job.value())
                .query(AttemptTable::attempt)
                .list();
    }

    static JobAttempt attempt(ResultSet row, int index) throws SQLException {
        return new JobAttempt(
                row.getInt("number"),
                row.getString("node_name"),
                row.getString("slot"),
                row.getString("device"),
                row.getTimestamp("started_at").toInstant(),
                JobRows.instant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")).orElse(""),
                row.getString("message"),
                row.getLong("items"));
    }

    /** The last lines of an attempt's log, in their order. */
    List<LogLine> end(JobId job, int attempt, int most) {
        int last = database.sql("select coalesce(max(line), -1) from job_log where job_id = ? and attempt = ?")
                .params(job.value(), attempt)
                .query(Integer.class)
                .single();
        return log(job, attempt, Math.max(0, last + 1 - most), most);
    }

    /** The lines of an attempt's log from a number on. */
    List<LogLine> log(JobId job, int attempt, int from, int most) {
        return database.sql("""
                        select line, written_at, level, text from job_log
                        where job_id = ? and attempt = ? and line >= ? order by line limit ?""")
                .params(job.value(), attempt, from, most)
                .query((row, _) -> new LogLine(
                        row.getInt("line"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("level"),
                        row.getString("text")))
                .list();
    }

    /** Writes further lines of a log. */
    @Transactional
    public void write(JobId job, int attempt, List<LogLine> lines) {
        for (LogLine line : lines) {
            database.sql(
                            "insert into job_log (job_id, attempt, line, written_at, level, text) values (?, ?, ?, ?, ?, ?)")
                    .params(job.value(), attempt, line.number(), Timestamp.from(line.at()), line.level(), line.text())
                    .update();
        }
    }
}
