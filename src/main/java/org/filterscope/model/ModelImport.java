package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.AllowedRoots;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** Imports a model in the background. A second run of the same import leaves alone what the first one completed. */
@Component
class ModelImport implements JobKind<ModelImportPlan> {

    static final String NAME = "model-import";

    private final ModelIntake intake;
    private final WorkFolders work;
    private final ModelTable table;
    private final AllowedRoots roots;

    ModelImport(ModelIntake intake, WorkFolders work, ModelTable table, AllowedRoots roots) {
        this.intake = intake;
        this.work = work;
        this.table = table;
        this.roots = roots;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ModelImportPlan> parameters() {
        return ModelImportPlan.class;
    }

    @Override
    public String run(ModelImportPlan plan, JobRun run) throws IOException {
        ModelId id = new ModelId(plan.model());
        if (!table.exists(id)) {
            try (ScratchFolder scratch = work.create()) {
                bring(plan, id, scratch, run);
            }
        }
        return ModelNavigation.model(id);
    }

    private void bring(ModelImportPlan plan, ModelId id, ScratchFolder scratch, JobRun run) throws IOException {
        ModelIntake.Steps steps = step -> {
            run.checkpoint();
            run.progress(step, 0, 0);
        };
        if (plan.folder() != null) {
            Path registered = roots.admit(plan.folder());
            intake.take(
                    run.project(),
                    id,
                    registered,
                    (from, to) -> Files.copy(
                            roots.file(registered, registered.relativize(from).toString()), to),
                    scratch,
                    plan.draft(),
                    steps);
            return;
        }
        throw new RefusedException("There is nothing to import; choose a file or a folder.");
    }
}
