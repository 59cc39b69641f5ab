package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.job.Waiting;
import org.filterscope.team.Acting;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.filterscope.tensor.image.Placement;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Service;

/** Tries preprocessings on a few pictures, so that a wrong one is seen at once. */
@Service
@AllowedTo(Who.READER)
public class PreprocessingPreviews {

    /** How many pictures are looked at together. */
    public static final int PICTURES = 3;

    private final Models models;
    private final Jobs jobs;
    private final PreviewJob kind;
    private final PreviewSources sources;
    private final PreviewTable table;
    private final Acting acting;

    PreprocessingPreviews(
            Models models, Jobs jobs, PreviewJob kind, PreviewSources sources, PreviewTable table, Acting acting) {
        this.models = models;
        this.jobs = jobs;
        this.kind = kind;
        this.sources = sources;
        this.table = table;
        this.acting = acting;
    }

    /**
     * Shows pictures to a model under a preprocessing and, resized in the same way, under each of the presets. The work is
     * done by a job; its result comes on another thread, unless the same was seen before. Who cancels the result is not
     * waited for.
     *
     * @param progress hears how far the job is, on other threads
     * @throws org.filterscope.refusal.RefusedException when the preprocessing does not fit the model's input; the result fails
     *     with one when the job does
     */
    public CompletableFuture<Preview> preview(
            ModelId id, TrialPictures pictures, Preprocessing chosen, Consumer<Job> progress) {
        Model model = models.get(id);
        Placement.of(model.input().width(), model.input().height(), chosen, model.input());
        TrialPictures some = new TrialPictures(
                pictures.collection(),
                pictures.uploaded().stream().limit(PICTURES).toList());
        String look = sources.look(model, some, chosen);
        Optional<Preview> before = table.find(look);
        return before.isPresent()
                ? CompletableFuture.completedFuture(before.get())
                : awaited(model, new PreviewPlan(id.value(), some, chosen.text(), look), progress);
    }

    private CompletableFuture<Preview> awaited(Model model, PreviewPlan plan, Consumer<Job> progress) {
        AwaitedPreview awaited = new AwaitedPreview(
                plan.look(), table, new QueueOf(SignedInUser.require().id(), model, plan), progress);
        Runnable stop = jobs.watch(model.project(), awaited::heard);
        var _ = awaited.result().whenComplete((_, _) -> stop.run());
        boolean begun = false;
        try {
            awaited.begin();
            begun = true;
        } finally {
            if (!begun) {
                awaited.result().cancel(false);
            }
        }
        return awaited.result();
    }

    /** The queue for one who waits, also on threads on which nobody is signed in. */
    private final class QueueOf implements AwaitedPreview.Queue {

        private final UserId caller;
        private final Model model;
        private final PreviewPlan plan;

        QueueOf(UserId caller, Model model, PreviewPlan plan) {
            this.caller = caller;
            this.model = model;
            this.plan = plan;
        }

        @Override
        public JobId submit() {
            return acting.as(caller, () -> jobs.look(model.project(), kind, "Preview of " + model.name(), plan));
        }

        @Override
        public Job get(JobId job) {
            return acting.as(caller, () -> jobs.get(job));
        }
    }

    /** Why a preview waits; nothing for one that does not. */
    public Optional<Waiting> waiting(ModelId model, Job job) {
        return jobs.waiting(job.id());
    }

    /**
     * Takes a picture that somebody uploaded to try a model on.
     *
     * @param page with which it is forgotten
     * @return what it is called in {@link TrialPictures}
     * @throws IOException when the file cannot be read
     */
    public UUID keep(ModelId model, UUID page, String name, Path file) throws IOException {
        return table.add(page, models.get(model).id(), name, Files.readAllBytes(file));
    }
}
