package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Brings images and tables of attributes in. */
@Service
@AllowedTo(Who.EDITOR)
public class DatasetImports {

    /** The kinds of the jobs that bring something in. */
    public static final Set<String> KINDS = Set.of(ImportJob.NAME, TableJob.NAME);

    private final DatasetTable datasets;
    private final DatasetRemoval removal;
    private final ImportSources sources;
    private final Importer importer;
    private final ImportJob imports;
    private final TableJob tables;
    private final Jobs jobs;

    DatasetImports(
            DatasetTable datasets,
            DatasetRemoval removal,
            ImportSources sources,
            Importer importer,
            ImportJob imports,
            TableJob tables,
            Jobs jobs) {
        this.datasets = datasets;
        this.removal = removal;
        this.sources = sources;
        this.importer = importer;
        this.imports = imports;
        this.tables = tables;
        this.jobs = jobs;
    }

    /** Returns quietly when the caller may import into a project. */
    public void requireAllowed(ProjectId project) {
        // the rule on this class has already decided
    }

    /**
     * Queues the import of a dataset. Its result is the address of the dataset, which nobody sees before it is complete.
     *
     * @throws org.filterscope.refusal.RefusedException when the name is empty
     */
    public JobId start(ProjectId project, ImportRequest request) {
        ImportRequest checked = new ImportRequest(
                Names.name(request.name()),
                Names.description(request.description()),
                request.source(),
                request.choices());
        return jobs.submit(project, imports, "Import " + checked.name(), checked);
    }

    /**
     * Looks at what an import would find, without decoding or keeping anything.
     *
     * @throws org.filterscope.refusal.RefusedException when it could not be imported
     */
    public ImportPreview preview(ProjectId project, ImportSource source, ImportChoices choices) {
        try (ImportSources.Opened opened = sources.open(project, source)) {
            return Previews.of(opened, choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Queues a table of attributes that is to be added to a dataset. It fills gaps and overwrites nothing.
     *
     * @param source an uploaded file, or one on the server
     * @param columns which columns name the image and its cluster
     */
    public JobId addTable(DatasetId dataset, ImportSource source, ColumnChoice columns) {
        Dataset to = datasets.ready(dataset);
        return jobs.submit(
                to.project(),
                tables,
                "Add a table to " + to.name(),
                new TableJob.Parameters(dataset.value(), source, columns));
    }

    /**
     * Imports a folder that the program itself made, at once, as a part of a job. What an earlier run of the same job left
     * unfinished is removed first, so a job imports one folder after the other.
     *
     * @param folder holds the images, with annotations and tables as an archive would
     * @param run the job, which is told the progress
     */
    public DatasetId importNow(ProjectId project, String name, String description, Path folder, JobRun run) {
        datasets.importingBy(run.id()).forEach(removal::removeWithFiles);
        return importer.run(
                new Importer.Order(
                        project,
                        Names.name(name),
                        Names.description(description),
                        String.valueOf(folder.getFileName()),
                        folder,
                        LastLook.NOT_NEEDED,
                        false,
                        ImportChoices.OPEN),
                run);
    }
}
