package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/**
 * Makes explanations: images and a model in, words of all filters out, kept for good. Both passes over images are done
 * range by range; ranges that were done before the work was broken off are not done again.
 */
@Component
class ExplanationMaker {

    private static final double NANOS = 1e9;

    private final Preparations preparations;
    private final Workbenches workbenches;
    private final DissectionShards dissection;
    private final ShardFiles shards;
    private final ChosenImages images;
    private final Explainers explainers;
    private final ExplanationStore store;
    private final ResultFiles files;
    private final Clock clock;

    ExplanationMaker(
            Preparations preparations,
            Workbenches workbenches,
            DissectionShards dissection,
            ShardFiles shards,
            ChosenImages images,
            Explainers explainers,
            ExplanationStore store,
            ResultFiles files,
            Clock clock) {
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.dissection = dissection;
        this.shards = shards;
        this.images = images;
        this.explainers = explainers;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Trains the explainer where there is none from the same inputs, explains, and keeps all or nothing.
     *
     * @throws RefusedException when the model or the images are no longer those that were asked for, or do not suffice
     * @throws JobCancelledException when the job was cancelled
     */
    void make(ExplanationOrder order, JobRun run) {
        run.progress("Opening the model", 0, 0);
        try {
            Preparation prepared = preparations.begin(order);
            try {
                make(prepared, run);
            } finally {
                preparations.end(prepared);
            }
        } catch (UnavailableException e) {
            // What is away comes back, and then the work goes on from the parts that were done
            throw e;
        } catch (RefusedException e) {
            drop(order, e);
            throw e;
        } catch (JobCancelledException e) {
            if (!e.runsAgain()) {
                drop(order, e);
            }
            throw e;
        }
    }

    /** Whoever may not do so any more leaves the parts to those who throw the explanation away. */
    private void drop(ExplanationOrder order, RuntimeException because) {
        try {
            shards.drop(order.id());
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    private void make(Preparation prepared, JobRun run) {
        ExplanationOrder order = prepared.order();
        Workbench workbench = workbenches.explaining(run);
        ExplainerCard explainer = explainers.findOrTrain(prepared, workbench, run);
        run.checkpoint();
        long begun = System.nanoTime();
        LayerExplainer.Request request = new LayerExplainer.Request(
                prepared.subject(),
                explainers.load(order.id(), explainer),
                prepared.probing(),
                prepared.lexicon(),
                order.settings().method(),
                order.settings().rules(),
                order.settings().seed(),
                ProgramVersion.current());
        DissectionPart dissected = dissection.all(prepared, workbench, run);
        Explanation explanation = new LayerExplainer(workbench, clock).explain(request, dissected);
        double seconds = (System.nanoTime() - begun) / NANOS;
        run.checkpoint();
        FilterRows rows = new FilterRows(explanation, prepared.lexicon(), images.numbers(order.probing()));
        try (ScratchFolder work = files.workFolder()) {
            Path sprites = new SpriteDrawing(workbench.progress(), dissected.cells())
                    .draw(explanation.dissection(), work.path());
            run.progress("Writing the result", 0, 0);
            store.keep(order, explainer, rows, sprites, seconds, run);
        } catch (IOException e) {
            throw new UncheckedIOException("the filters cannot be drawn", e);
        }
    }
}
