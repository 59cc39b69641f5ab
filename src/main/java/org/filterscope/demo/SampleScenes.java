package org.filterscope.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.explanation.JobProgress;
import org.filterscope.job.JobRun;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** The datasets of the sample project, painted where they are first needed. */
@Component
class SampleScenes {

    private final Datasets datasets;
    private final DatasetImports imports;
    private final WorkFolders work;

    SampleScenes(Datasets datasets, DatasetImports imports, WorkFolders work) {
        this.datasets = datasets;
        this.imports = imports;
        this.work = work;
    }

    /** One of the two datasets: how it is called, and what decides the scenes in it. */
    enum Kind {
        REFERENCE(
                "Reference scenes",
                "The explainer learns from these: scenes with exact masks of all things, in which nothing depends on who"
                        + " stands there, so that it learns what a thing looks like and not what is usually beside it.",
                1,
                Associations.NONE),
        PROBING(
                "Probing scenes",
                "The filters are put into words with these. Some things stand beside some people more often, as planned:"
                        + " handbags and brooms beside women, laptops and briefcases beside men, stethoscopes beside"
                        + " doctors, violins beside people of lighter and basketballs beside people of darker skin, and"
                        + " others (docs/demo-truth.md has all of them, with their rates). Guitars, umbrellas, bicycles,"
                        + " teapots and cameras stand beside everybody alike. Pictures of one session show the same"
                        + " person at the same place; the session is their cluster.",
                307, // chosen for its people: genders, skin tones and occupations go about evenly with each other
                Associations.PLANTED);

        private final String title;
        private final String description;
        private final long seed;
        private final Associations associations;

        Kind(String title, String description, long seed, Associations associations) {
            this.title = title;
            this.description = description;
            this.seed = seed;
            this.associations = associations;
        }

        String title() {
            return title;
        }
    }

    /** The project's dataset of this kind; where there is none, its scenes are made and imported. */
    DatasetId findOrMake(Kind kind, int images, JobRun run) throws IOException {
        Optional<Dataset> found = datasets.of(run.project()).stream()
                .filter(dataset -> dataset.name().equals(kind.title))
                .findFirst();
        return found.isPresent() ? found.get().id() : make(kind, images, run);
    }

    private DatasetId make(Kind kind, int images, JobRun run) throws IOException {
        try (ScratchFolder scratch = work.create()) {
            Path folder = scratch.path().resolve("emoji-scenes");
            DemoScenes.generate(folder, images, kind.seed, kind.associations, JobProgress.of(run, "Painting scenes"));
            return imports.importNow(run.project(), kind.title, kind.description, folder, run);
        }
    }
}
