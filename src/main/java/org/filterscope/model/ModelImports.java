package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.storage.AllowedRoots;
import org.filterscope.storage.StagedUpload;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Service;

/** Brings models into projects. */
@Service
@AllowedTo(Who.EDITOR)
public class ModelImports {

    private final Jobs jobs;
    private final ModelImport kind;
    private final ModelIntake intake;
    private final WorkFolders work;
    private final AllowedRoots roots;
    private final Uploads uploads;

    ModelImports(
            Jobs jobs, ModelImport kind, ModelIntake intake, WorkFolders work, AllowedRoots roots, Uploads uploads) {
        this.jobs = jobs;
        this.kind = kind;
        this.intake = intake;
        this.work = work;
        this.roots = roots;
        this.uploads = uploads;
    }

    /** Returns quietly when the caller may import into a project. */
    public void requireAllowed(ProjectId project) {
        // the rule on this class has already decided
    }

    /**
     * Imports an archive that was uploaded, in the background; the upload is used up by that.
     *
     * @throws org.filterscope.refusal.RefusedException when it is not whole or no archive
     */
    public JobId importUpload(ProjectId project, UploadId upload, ModelDraft draft) {
        StagedUpload staged = uploads.staged(upload);
        if (!staged.project().equals(project)) {
            throw new ThingNotFoundException();
        }
        OtherFormat.refuseNamed(staged.fileName());
        ModelDraft named = draft.orNamed(staged.archive().plainName());
        return jobs.submit(project, kind, "Import " + named.name(), ModelImportPlan.of(upload.value(), null, named));
    }

    /**
     * Imports a folder of the server, which is copied, in the background.
     *
     * @param path the whole path of a folder below an allowed one
     * @throws org.filterscope.refusal.RefusedException when the folder may not be registered
     */
    public JobId importFolder(ProjectId project, String path, ModelDraft draft) {
        Path folder = roots.admit(path);
        ModelDraft named = draft.orNamed(String.valueOf(folder.getFileName()));
        return jobs.submit(project, kind, "Import " + named.name(), ModelImportPlan.of(null, path, named));
    }

    /**
     * Imports a folder that the program itself has made, at once: for work that is a job already.
     *
     * @param folder holds a SavedModel; it is copied
     * @param run the job that does this
     * @throws org.filterscope.refusal.RefusedException when it is not a model that can be studied
     */
    public ModelId importNow(ProjectId project, Path folder, ModelDraft draft, JobRun run) {
        ModelId id = ModelId.random();
        try (ScratchFolder scratch = work.create()) {
            ModelDraft named = draft.orNamed(String.valueOf(folder.getFileName()));
            intake.take(
                    project, id, folder, (from, to) -> Files.copy(from, to), scratch, named, ModelIntake.Steps.of(run));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
