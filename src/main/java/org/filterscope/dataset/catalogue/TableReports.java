package org.filterscope.dataset.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What tables brought that were added to datasets after their import. */
@Component
class TableReports {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    TableReports(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    List<TableReport> of(int dataset) {
        return database.sql("select report from dataset_table where dataset_key = ? order by number")
                .param(dataset)
                .query((row, _) -> json.readValue(row.getString(1), TableReport.class))
                .list();
    }

    void add(int dataset, TableReport report) {
        database.sql("insert into dataset_table (dataset_key, number, name, report, added_at)"
                        + " select ?, count(*) + 1, ?, ?, ? from dataset_table where dataset_key = ?")
                .params(
                        dataset,
                        report.name(),
                        json.writeValueAsString(report),
                        Timestamp.from(clock.instant()),
                        dataset)
                .update();
    }
}
