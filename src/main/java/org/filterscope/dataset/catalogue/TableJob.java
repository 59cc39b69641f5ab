package org.filterscope.dataset.catalogue;

import java.util.UUID;
import org.filterscope.dataset.table.AttributeTable;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.dataset.table.ImageNames;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a table of attributes to a dataset in the background: all of it in one transaction, or nothing. */
@Component
class TableJob implements JobKind<TableJob.Parameters> {

    static final String NAME = "dataset-table";

    private final DatasetTable datasets;
    private final ImageTable images;
    private final TableReports reports;
    private final ImportSources sources;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final MyRights rights;

    TableJob(
            DatasetTable datasets,
            ImageTable images,
            TableReports reports,
            ImportSources sources,
            JdbcTemplate database,
            TransactionTemplate transaction,
            Trail trail,
            MyRights rights) {
        this.datasets = datasets;
        this.images = images;
        this.reports = reports;
        this.sources = sources;
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
        this.rights = rights;
    }

    /** What to read into which dataset. */
    record Parameters(UUID dataset, ImportSource source, ColumnChoice columns) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Table of attributes";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public String run(Parameters parameters, JobRun run) throws Exception {
        DatasetId dataset = new DatasetId(parameters.dataset());
        requireStillAllowed(dataset, run);
        try (ImportSources.Opened opened = sources.openFile(run.project(), parameters.source())) {
            AttributeTable table = AttributeTable.open(opened.path(), opened.name(), parameters.columns());
            run.progress("Reading " + table.name(), 0, 0);
            transaction.executeWithoutResult(_ -> {
                run.fence();
                add(dataset, table, run);
            });
        }
        sources.done(parameters.source());
        return DatasetAddresses.dataset(dataset);
    }

    /** What was allowed when the job was queued need not be so any more when its turn comes. */
    private void requireStillAllowed(DatasetId dataset, JobRun run) {
        if (!datasets.project(dataset).equals(run.project())) {
            throw new ThingNotFoundException();
        }
        if (!rights.have(Role.EDITOR, dataset)) {
            throw new RefusedException(
                    "You may not change this dataset any more; ask an owner of the team to add the table.");
        }
    }

    private void add(DatasetId dataset, AttributeTable table, JobRun run) {
        int key = datasets.lockedKey(dataset);
        TableRows rows = new TableRows(database, key, new ImageNames(images.names(key)));
        TableReport report = rows.read(table, run::checkpoint);
        if (report.images() == 0) {
            throw new RefusedException("No line of " + table.name() + " is about an image of this dataset; its column "
                    + table.imageColumn() + " must hold their paths or names.");
        }
        rows.finish();
        reports.add(key, report);
        trail.record(datasets.team(dataset), "table added to dataset", dataset.value(), table.name());
    }
}
