package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
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

    private final ModelFolders folders;
    private final ModelTable table;
    private final RunningEngine engine;
    private final TeamOf<ProjectId> teams;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModelIntake(
            ModelFolders folders,
            ModelTable table,
            RunningEngine engine,
            TeamOf<ProjectId> teams,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.folders = folders;
        this.table = table;
        this.engine = engine;
        this.teams = teams;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hears what is being done; may throw to stop it. */
    @FunctionalInterface
    interface Steps {

        void next(String step);
    }

    /**
     * Takes a model in.
     *
     * @param top a folder with one SavedModel somewhere in it
     * @param transfer how its files are brought from there
     * @param scratch a folder for the time of the import, on the disk of the models
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
        long bytes = ModelParts.bring(found.folder(), staged, transfer);
        steps.next("Looking into the network");
        Inspection inspection = Inspection.of(engine, staged, draft.options());
        ClassLabels labels = draft.labels().isEmpty() ? found.readLabels() : draft.labels();
        Model model = model(project, id, draft, inspection, labels.requireFor(inspection.classes()), bytes);
        steps.next("Keeping the files");
        folders.keep(staged, model.hash(), () -> transaction.executeWithoutResult(_ -> makeKnown(model)));
        return model;
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

    private void makeKnown(Model model) {
        table.insert(model, SignedInUser.require().id());
        Optional.of(model.project())
                .flatMap(teams::teamOf)
                .ifPresent(
                        team -> trail.record(team, "model imported", model.id().value(), model.name()));
    }
}
