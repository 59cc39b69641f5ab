package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.filterscope.storage.AllowedRoots;
import org.filterscope.storage.ArchiveLimits;
import org.filterscope.storage.StagedUpload;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.ThingNotFoundException;
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
    private final Uploads uploads;

    ModelImport(ModelIntake intake, WorkFolders work, ModelTable table, AllowedRoots roots, Uploads uploads) {
        this.intake = intake;
        this.work = work;
        this.table = table;
        this.roots = roots;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Import of a model";
    }

    @Override
    public Class<ModelImportPlan> parameters() {
        return ModelImportPlan.class;
    }

    @Override
    public String run(ModelImportPlan plan, JobRun run) throws IOException {
        ModelId id = new ModelId(plan.model());
        if (plan.upload() != null) {
            runUpload(new UploadId(plan.upload()), plan, id, run);
        } else if (plan.folder() != null && !table.exists(id)) {
            takeFolder(plan.folder(), plan, id, run);
        }
        return ModelNavigation.model(id);
    }

    /** The upload is used up by its import, whatever comes of it, unless the import begins again after a restart. */
    private void runUpload(UploadId upload, ModelImportPlan plan, ModelId id, JobRun run) throws IOException {
        if (table.exists(id)) {
            return;
        }
        StagedUpload staged = staged(upload);
        boolean needed = false;
        try {
            unpackAndTake(staged, plan, id, run);
        } catch (JobCancelledException e) {
            needed = e.runsAgain();
            throw e;
        } catch (UnavailableException e) {
            // the job is tried again when what was away is back
            needed = true;
            throw e;
        } finally {
            if (!needed) {
                uploads.discard(upload);
            }
        }
    }

    private StagedUpload staged(UploadId upload) {
        try {
            return uploads.staged(upload);
        } catch (ThingNotFoundException e) {
            throw new RefusedException("The uploaded file is not there any more; upload it again.", e);
        }
    }

    private void unpackAndTake(StagedUpload staged, ModelImportPlan plan, ModelId id, JobRun run) throws IOException {
        try (ScratchFolder scratch = work.create()) {
            ModelIntake.Steps steps = ModelIntake.Steps.of(run);
            steps.next("Unpacking");
            Path top = scratch.path().resolve("unpacked");
            staged.archive().unpack(top, work.fitting(ArchiveLimits.forModels()));
            intake.take(run.project(), id, top, (from, to) -> Files.move(from, to), scratch, plan.draft(), steps);
        }
    }

    private void takeFolder(String typed, ModelImportPlan plan, ModelId id, JobRun run) throws IOException {
        try (ScratchFolder scratch = work.create()) {
            Path registered = roots.admit(typed);
            intake.take(
                    run.project(),
                    id,
                    registered,
                    (from, to) -> Files.copy(
                            roots.file(registered, registered.relativize(from).toString()), to),
                    scratch,
                    plan.draft(),
                    ModelIntake.Steps.of(run));
        }
    }
}
