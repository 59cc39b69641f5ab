package org.filterscope.dataset.catalogue;

import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.springframework.stereotype.Component;

/** Imports a dataset in the background. */
@Component
class ImportJob implements JobKind<ImportRequest> {

    static final String NAME = "dataset-import";

    private final DatasetTable datasets;
    private final ImportSources sources;
    private final Importer importer;

    ImportJob(DatasetTable datasets, ImportSources sources, Importer importer) {
        this.datasets = datasets;
        this.sources = sources;
        this.importer = importer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Import of images";
    }

    @Override
    public Class<ImportRequest> parameters() {
        return ImportRequest.class;
    }

    @Override
    public String run(ImportRequest request, JobRun run) throws Exception {
        DatasetId id = datasets.completedBy(run.id()).orElse(null);
        if (id == null) {
            run.progress("Unpacking", 0, 0);
            try (ImportSources.Opened opened = sources.open(run.project(), request.source())) {
                id = importer.run(
                        new Importer.Order(
                                run.project(),
                                request.name(),
                                request.description(),
                                opened.name(),
                                opened.path(),
                                opened.look(),
                                opened.unpacked().isPresent(),
                                request.choices()),
                        run);
            }
        }
        sources.done(request.source());
        return DatasetAddresses.dataset(id);
    }
}
