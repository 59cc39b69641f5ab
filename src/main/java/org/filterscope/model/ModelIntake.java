package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamOf;
import org.filterscope.team.Trail;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a model of the files that somebody brought: found, inspected, kept and made known, or nothing of that at all. */
@Component
class ModelIntake {

    private final StoredFiles files;
    private final ModelTable table;
    private final RunningEngine engine;
    private final TeamOf<ProjectId> teams;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModelIntake(
            StoredFiles files,
            ModelTable table,
            RunningEngine engine,
            TeamOf<ProjectId> teams,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.table = table;
        this.engine = engine;
        this.teams = teams;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hears what is being done; may throw to stop it. */
    interface Steps {

        void next(String step);

        /** Makes sure, within the transaction that keeps the model, that it is still wanted of this import. */
        void fence();

        /** The steps of a job, or of a part of one. */
        static Steps of(JobRun run) {
            return new Steps() {

                @Override
                public void next(String step) {
                    run.checkpoint();
                    run.progress(step, 0, 0);
                }

                @Override
                public void fence() {
                    run.fence();
                }
            };
        }
    }

    /**
     * Takes a model in.
     *
     * @param top a folder with one SavedModel somewhere in it
     * @param transfer how its files are brought from there
     * @param scratch a work folder for the time of the import
     * @throws RefusedException when it is not a model that can be studied, or the labels do not fit it
     */
    Model take(
            ProjectId project,
            ModelId id,
            Path top,
            ModelParts.Transfer transfer,
            ScratchFolder scratch,
            ModelDraft draft,
            Steps steps)
            throws IOException {
        FoundModel found = found(top);
        steps.next("Copying the files");
        Path staged = scratch.path().resolve("model");
        Map<String, Path> parts = ModelParts.bring(found.folder(), staged, transfer);
        steps.next("Looking into the network");
        Inspection inspection = Inspection.of(engine, staged, draft.options());
        ClassLabels labels = draft.labels().isEmpty() ? found.readLabels() : draft.labels();
        Model model = model(project, id, draft, inspection, labels.requireFor(inspection.classes()), bytes(parts));
        steps.next("Keeping the files");
        transaction.executeWithoutResult(_ -> {
            steps.fence();
            makeKnown(model, parts);
        });
        return model;
    }

    private static long bytes(Map<String, Path> parts) throws IOException {
        long bytes = 0;
        for (Path each : parts.values()) {
            bytes += Files.size(each);
        }
        return bytes;
    }

    private static FoundModel found(Path top) {
        try {
            return FoundModel.in(top);
        } catch (RefusedException e) {
            throw PageWords.of(e, top);
        }
    }

    private Model model(
            ProjectId project, ModelId id, ModelDraft draft, Inspection inspection, ClassLabels labels, long bytes) {
        TargetModel target = inspection.target();
        return new Model(
                id,
                project,
                draft.name(),
                draft.description(),
                target.hash(),
                draft.options(),
                target.signature(),
                target.input(),
                target.rescalesInput(),
                draft.preprocessing().orElseGet(() -> guess(target)),
                inspection.classes(),
                labels,
                inspection.layers(),
                bytes,
                clock.instant(),
                SignedInUser.require().name());
    }

    /** Networks with channels first come from PyTorch; what is right is seen in the preview. */
    private static Preprocessing guess(TargetModel target) {
        if (target.rescalesInput()) {
            return Preprocessing.RAW;
        }
        return target.input().layout() == InputShape.Layout.NCHW ? Preprocessing.TORCH : Preprocessing.TF;
    }

    private void makeKnown(Model model, Map<String, Path> parts) {
        table.insert(model, SignedInUser.require().id());
        files.addAll(model.id(), parts);
        Optional.of(model.project())
                .flatMap(teams::teamOf)
                .ifPresent(
                        team -> trail.record(team, "model imported", model.id().value(), model.name()));
    }
}
