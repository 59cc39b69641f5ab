package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.CollectionFolder;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.dataset.table.AttributeTable;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.dataset.table.ImageNames;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.Trail;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a dataset of a folder: all of it, or nothing. Rows come in many small transactions, and nobody sees the dataset
 * before the last one; what an import leaves that fails, is cancelled or dies is removed.
 */
@Component
class Importer {

    private static final int LONGEST_NAME = 1000;

    private final DatasetTable datasets;
    private final DatasetRemoval removal;
    private final ReportTable reports;
    private final FacetTable facets;
    private final StoredFiles files;
    private final WorkFolders work;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // what an import needs of the database, of the files and of the trail
    Importer(
            DatasetTable datasets,
            DatasetRemoval removal,
            ReportTable reports,
            FacetTable facets,
            StoredFiles files,
            WorkFolders work,
            JdbcTemplate database,
            TransactionTemplate transaction,
            Trail trail,
            JsonMapper json,
            Clock clock) {
        this.datasets = datasets;
        this.removal = removal;
        this.reports = reports;
        this.facets = facets;
        this.files = files;
        this.work = work;
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is to be imported.
     *
     * @param name how the dataset is to be called
     * @param source how people call the archive or folder
     * @param folder where it lies unpacked
     * @param look is asked for each file just before it is read
     * @param movable whether the files in it may be moved away
     */
    record Order(
            ProjectId project,
            String name,
            String description,
            String source,
            Path folder,
            LastLook look,
            boolean movable,
            ImportChoices choices) {}

    /** Imports within a job. What an earlier, unfinished run of the same job left is removed first. */
    DatasetId run(Order order, JobRun run) {
        Instant begin = clock.instant();
        datasets.importingBy(run.id()).forEach(removal::removeWithFiles);
        run.progress("Looking at the files", 0, 0);
        CollectionFolder folder =
                CollectionFolder.of(order.folder(), order.choices().folderChoice());
        folder.annotations().ifPresent(order.look()::at);
        ReferenceSet set = folder.read();
        DatasetId id = DatasetId.random();
        int key = datasets.insertImporting(
                new DatasetTable.Draft(
                        id, order.project(), Optional.of(run.id()), order.name(), order.description(), folder.layout()),
                SignedInUser.require().id());
        boolean complete = false;
        try {
            Faults.Log log = new Faults.Log();
            log.addAll(set.faults());
            ImageRows rows = new ImageRows(database, key, set.categories(), log);
            List<String> names = takeImages(id, order, set, rows, log, run);
            rows.finish(database);
            List<TableReport> tables = takeTables(folder.tables(), order, key, names, log, run);
            // So much is new that a database would plan its first questions on wrong numbers
            database.execute("analyze");
            run.progress("Comparing images", 0, 0);
            run.checkpoint();
            double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
            ImportReport report = report(order, folder, set, key, rows.totals(), log.faults(), tables, seconds);
            complete(id, order.name(), rows.totals(), report, run);
            complete = true;
            return id;
        } finally {
            if (!complete) {
                removal.removeWithFiles(id);
            }
        }
    }

    private List<String> takeImages(
            DatasetId id, Order order, ReferenceSet set, ImageRows rows, Faults.Log log, JobRun run) {
        List<ReferenceImage> images =
                set.images().stream().filter(image -> fits(image, log)).toList();
        List<String> names = new ArrayList<>();
        try (ScratchFolder scratch = work.create();
                ImageIntake intake = new ImageIntake(scratch.path(), order.look(), order.movable())) {
            KeptImages kept = new KeptImages(files, id, rows);
            intake.take(images.stream().map(ReferenceImage::file).toList(), (index, taken) -> {
                run.checkpoint();
                ReferenceImage image = images.get(index);
                switch (taken) {
                    case TakenImage.Whole whole -> {
                        kept.add(image, whole);
                        names.add(image.id());
                    }
                    case TakenImage.Broken(String reason) -> log.add(FaultKind.BROKEN_PICTURE, image.id(), reason);
                }
                run.progress("Reading images", index + 1L, images.size());
            });
            kept.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (names.isEmpty()) {
            throw new RefusedException("None of the " + images.size() + " pictures can be read; the first one, "
                    + set.images().getFirst().id() + ", "
                    + log.faults().listed().getLast().what() + ".");
        }
        return names;
    }

    private static boolean fits(ReferenceImage image, Faults.Log log) {
        boolean fits = image.id().length() <= LONGEST_NAME;
        if (!fits) {
            log.add(FaultKind.DAMAGED_ENTRY, image.id().substring(0, 100) + "…", "has a path that is too long");
        }
        return fits;
    }

    private List<TableReport> takeTables(
            List<Path> tables, Order order, int key, List<String> names, Faults.Log log, JobRun run) {
        List<TableReport> read = new ArrayList<>();
        TableRows rows = new TableRows(database, key, new ImageNames(names));
        for (Path file : tables) {
            run.progress("Reading " + file.getFileName(), 0, 0);
            open(order.look().at(file), order.choices().columns(), log)
                    .ifPresent(table -> read.add(rows.read(table, run::checkpoint)));
        }
        rows.finish();
        return read;
    }

    /** A table that happens to lie beside the images need not be about them. */
    private static Optional<AttributeTable> open(Path file, ColumnChoice columns, Faults.Log log) {
        try {
            return Optional.of(AttributeTable.open(file, columns));
        } catch (RefusedException e) {
            log.add(FaultKind.UNUSED_TABLE, file.getFileName().toString(), "was left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("TooManyParameters") // the parts of the report
    private ImportReport report(
            Order order,
            CollectionFolder folder,
            ReferenceSet set,
            int key,
            DatasetTable.Totals totals,
            Faults faults,
            List<TableReport> tables,
            double seconds) {
        Facets all = facets.facets(key, Condition.ALWAYS);
        return new ImportReport(
                order.source(),
                folder.layout(),
                folder.reason(),
                set.images().size(),
                totals.images(),
                totals.bytes(),
                totals.annotations(),
                all.withoutAnnotations(),
                reports.categories(key),
                reports.same(key),
                reports.alike(key),
                faults,
                tables,
                all.attributes(),
                all.clusters(),
                all.withoutCluster(),
                seconds);
    }

    private void complete(DatasetId id, String name, DatasetTable.Totals totals, ImportReport report, JobRun run) {
        transaction.executeWithoutResult(_ -> {
            run.fence();
            datasets.complete(id, totals, json.writeValueAsString(report));
            trail.record(datasets.team(id), "dataset imported", id.value(), name);
        });
    }
}
