package org.filterscope.explanation;

import java.time.Clock;
import org.filterscope.job.JobRun;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.model.Models;
import org.filterscope.model.OpenModel;
import org.filterscope.model.RunningEngine;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.FeedSettings;
import org.springframework.stereotype.Component;

/** Makes explanations: images and a model in, words of all filters out, kept for good. */
@Component
class ExplanationMaker {

    private static final double NANOS = 1e9;

    private final Models models;
    private final RunningEngine engine;
    private final ChosenImages images;
    private final Inputs inputs;
    private final Explainers explainers;
    private final ExplanationStore store;
    private final Clock clock;

    ExplanationMaker(
            Models models,
            RunningEngine engine,
            ChosenImages images,
            Inputs inputs,
            Explainers explainers,
            ExplanationStore store,
            Clock clock) {
        this.models = models;
        this.engine = engine;
        this.images = images;
        this.inputs = inputs;
        this.explainers = explainers;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Trains the explainer where there is none from the same inputs, explains, and keeps all or nothing.
     *
     * @throws RefusedException when the model or the images are no longer those that were asked for, or do not suffice
     * @throws org.filterscope.job.JobCancelledException when the job was cancelled
     */
    void make(ExplanationOrder order, JobRun run) {
        run.progress("Opening the model", 0, 0);
        ExplanationRequest request = order.request();
        OpenModel opened = models.open(request.model());
        if (!inputs.ofExplanation(opened.model(), request).equals(order.inputHash())) {
            throw new RefusedException("The model's preprocessing or the choice of images has changed since this was"
                    + " asked for; ask again.");
        }
        StudiedLayer subject = new StudiedLayer(
                opened.target(),
                opened.target().layer(request.layer()),
                opened.model().preprocessing());
        Lexicon lexicon = request.settings().lexicon().open();
        Workbench workbench = new Workbench(engine.get(), FeedSettings.defaults(), JobProgress.explaining(run));
        ExplainerCard explainer = explainers.findOrTrain(
                order, inputs.ofExplainer(opened.model(), request), subject, lexicon, engine.get(), run);
        run.checkpoint();
        long begun = System.nanoTime();
        Explanation explanation = new LayerExplainer(workbench, clock)
                .explain(new LayerExplainer.Request(
                        subject,
                        explainers.load(order.id(), explainer),
                        images.pictures(request.probing()),
                        lexicon,
                        request.settings().method(),
                        request.settings().rules(),
                        request.settings().seed(),
                        ProgramVersion.current()));
        double seconds = (System.nanoTime() - begun) / NANOS;
        run.checkpoint();
        run.progress("Writing the result", 0, 0);
        store.keep(order, explainer, new FilterRows(explanation, lexicon, images.numbers(request.probing())), seconds);
    }
}
