package org.filterscope.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.filterscope.job.JobRun;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.ModelCard;
import org.filterscope.model.ModelDraft;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** The network of the sample project. */
@Component
class SampleModel {

    static final String NAME = "Emoji network";

    private final Models models;
    private final ModelImports imports;
    private final WorkFolders work;

    SampleModel(Models models, ModelImports imports, WorkFolders work) {
        this.models = models;
        this.imports = imports;
        this.work = work;
    }

    /** The project's model of this name; where there is none, the network that the program carries is imported. */
    ModelId findOrImport(JobRun run) throws IOException {
        Optional<ModelCard> found = models.of(run.project()).stream()
                .filter(model -> model.name().equals(NAME))
                .findFirst();
        return found.isPresent() ? found.get().id() : importNow(run);
    }

    private ModelId importNow(JobRun run) throws IOException {
        run.progress("Unpacking and looking into it", 0, 0);
        try (ScratchFolder scratch = work.create()) {
            Path folder = scratch.path().resolve("emoji-network");
            DemoNetwork.unpack(folder);
            return imports.importNow(
                    run.project(),
                    folder,
                    ModelDraft.named(NAME)
                            .withDescription(description(DemoNetwork.accuracy()))
                            .withPreprocessing(DemoNetwork.preprocessing())
                            .withLabels(new ClassLabels(DemoNetwork.labels())),
                    run);
        }
    }

    private static String description(NetworkAccuracy accuracy) {
        return String.format(
                Locale.ROOT,
                "Six convolutions that tell which of %d things and persons are in an emoji scene. On %,d scenes it had"
                        + " not learnt from, its mean average precision is %.3f. It never learnt of gender or skin tone as"
                        + " such: its classes are things, occupations, woman, man, girl and boy.",
                DemoNetwork.labels().size(),
                accuracy.images(),
                accuracy.meanAveragePrecision());
    }
}
