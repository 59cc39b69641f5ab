package org.filterscope.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Component;

/** The job that shows a few pictures to a model, for a page that waits for it: before all other work of its team. */
@Component
class PreviewJob implements JobKind<PreviewPlan> {

    static final String NAME = "model-preview";

    private static final long LOOK_MILLIS = 200;

    private final Models models;
    private final OpenNetworks networks;
    private final PreviewSources sources;
    private final PreviewTable table;
    private final WorkFolders work;

    PreviewJob(Models models, OpenNetworks networks, PreviewSources sources, PreviewTable table, WorkFolders work) {
        this.models = models;
        this.networks = networks;
        this.sources = sources;
        this.table = table;
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Preview of a preprocessing";
    }

    @Override
    public Class<PreviewPlan> parameters() {
        return PreviewPlan.class;
    }

    @Override
    public int priority() {
        return Jobs.HIGHEST_PRIORITY;
    }

    @Override
    public boolean look() {
        return true;
    }

    @Override
    public Optional<String> sameWork(PreviewPlan plan) {
        return Optional.of(plan.look());
    }

    @Override
    public String run(PreviewPlan plan, JobRun run) throws IOException, InterruptedException {
        if (!table.isWished(plan.look())) {
            run.log("Nobody waits for this any more.");
            return "";
        }
        ModelId id = new ModelId(plan.model());
        if (table.find(plan.look()).isEmpty()) {
            run.progress("Opening the network", 0, 0);
            OpenModel model = models.open(id);
            table.keep(plan.look(), id, plan.pictures(), preview(model, plan, run));
        }
        return ModelNavigation.preprocessing(id);
    }

    private Preview preview(OpenModel model, PreviewPlan plan, JobRun run) throws IOException, InterruptedException {
        Preprocessing chosen = Preprocessing.parse(plan.preprocessing());
        if (!sources.look(model.model(), plan.pictures(), chosen).equals(plan.look())) {
            throw new RefusedException("The model or the pictures have changed meanwhile; choose once more.");
        }
        try (ScratchFolder scratch = work.create()) {
            List<SamplePicture> pictures = sources.pictures(model.model(), plan.pictures(), scratch.path());
            PreviewTrials trials = new PreviewTrials(model.model(), chosen, run);
            return await(networks.use(model, network -> trials.of(network, pictures)), run);
        }
    }

    private static Preview await(CompletableFuture<Preview> preview, JobRun run) throws InterruptedException {
        try {
            while (true) {
                run.checkpoint();
                try {
                    return preview.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // others come first, or the network takes a while
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            preview.cancel(false);
        }
    }
}
