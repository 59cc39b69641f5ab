package org.filterscope.dataset.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.Layout;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The datasets in the database. Each change of state happens in one statement that names the state it starts from. */
@Component
class DatasetTable {

    private final JdbcClient database;
    private final Clock clock;

    DatasetTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a new dataset is called, and where it belongs. */
    record Draft(
            DatasetId id, ProjectId project, Optional<JobId> job, String name, String description, Layout layout) {}

    /** What an import found out. */
    record Totals(int images, long bytes, int categories, int annotations) {}

    /** Makes a dataset that nobody sees, and returns its key. */
    int insertImporting(Draft draft, UserId by) {
        database.sql("""
                        insert into dataset (id, project_id, import_job, state, name, description, layout, images, bytes,
                            categories, annotations, report, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '', ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        draft.id().value(),
                        draft.project().value(),
                        draft.job().map(JobId::value).orElse(null),
                        DatasetState.IMPORTING.name(),
                        draft.name(),
                        draft.description(),
                        draft.layout().name(),
                        by.value(),
                        now()))
                .update();
        return key(draft.id());
    }

    /** Shows a dataset whose import is complete. */
    void complete(DatasetId id, Totals totals, String report) {
        database.sql("""
                        update dataset set state = 'READY', images = ?, bytes = ?, categories = ?, annotations = ?,
                            report = ?, created_at = ? where id = ? and state = 'IMPORTING'""")
                .params(
                        totals.images(),
                        totals.bytes(),
                        totals.categories(),
                        totals.annotations(),
                        report,
                        now(),
                        id.value())
                .update();
    }

    /** The number under which the database keeps what belongs to a dataset, in whatever state it is. */
    int key(DatasetId id) {
        return database.sql("select dataset_key from dataset where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** The key of a dataset that can be looked at. */
    int readyKey(DatasetId id) {
        return database.sql("select dataset_key from dataset where id = ? and state = 'READY'")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** The key of a dataset that nobody else changes until the transaction ends. */
    int lockedKey(DatasetId id) {
        return database.sql("select dataset_key from dataset where id = ? and state = 'READY' for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    Dataset ready(DatasetId id) {
        return database.sql("select * from dataset where id = ? and state = 'READY'")
                .param(id.value())
                .query(DatasetTable::dataset)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    List<Dataset> of(ProjectId project) {
        return database.sql(
                        "select * from dataset where project_id = ? and state = 'READY' order by created_at desc, id")
                .param(project.value())
                .query(DatasetTable::dataset)
                .list();
    }

    String report(DatasetId id) {
        return database.sql("select report from dataset where id = ? and state = 'READY'")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** The project of a dataset, in whatever state it is. */
    ProjectId project(DatasetId id) {
        return new ProjectId(database.sql("select project_id from dataset where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(ThingNotFoundException::new));
    }

    TeamId team(DatasetId id) {
        return new TeamId(
                database.sql("select p.team_id from dataset d join project p on p.id = d.project_id where d.id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    void rename(DatasetId id, String name, String description) {
        database.sql("update dataset set name = ?, description = ? where id = ? and state = 'READY'")
                .params(name, description, id.value())
                .update();
    }

    void trash(DatasetId id) {
        database.sql("update dataset set state = 'TRASHED' where id = ? and state = 'READY'")
                .param(id.value())
                .update();
    }

    void restore(DatasetId id) {
        database.sql("update dataset set state = 'READY' where id = ? and state = 'TRASHED'")
                .param(id.value())
                .update();
    }

    /** Imports that a job began and did not complete. */
    List<DatasetId> importingBy(JobId job) {
        return ids(database.sql("select id from dataset where import_job = ? and state = 'IMPORTING'")
                .param(job.value()));
    }

    /** What a job imported, in case it is run again after it was done. */
    Optional<DatasetId> completedBy(JobId job) {
        return database.sql("select id from dataset where import_job = ? and state <> 'IMPORTING'")
                .param(job.value())
                .query(UUID.class)
                .optional()
                .map(DatasetId::new);
    }

    /** An import that nobody works on, and who began it. */
    record Abandoned(DatasetId dataset, UserId by) {}

    /** Imports that nobody works on: their job has ended, or the server stopped in the middle of one without a job. */
    List<Abandoned> abandoned() {
        return database.sql("""
                        select d.id, d.created_by from dataset d left join job j on j.id = d.import_job
                        where d.state = 'IMPORTING' and (j.id is null or j.state not in ('QUEUED', 'RUNNING'))""")
                .query((row, _) -> new Abandoned(
                        new DatasetId(row.getObject(1, UUID.class)), new UserId(row.getObject(2, UUID.class))))
                .list();
    }

    private static List<DatasetId> ids(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> new DatasetId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Removes the dataset itself, once nothing belongs to it any more. */
    void delete(int key) {
        database.sql("delete from dataset where dataset_key = ?").param(key).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Dataset dataset(ResultSet row, int index) throws SQLException {
        return new Dataset(
                new DatasetId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                Layout.valueOf(row.getString("layout")),
                row.getInt("images"),
                row.getLong("bytes"),
                row.getInt("categories"),
                row.getInt("annotations"),
                row.getTimestamp("created_at").toInstant());
    }
}
