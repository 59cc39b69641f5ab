package org.filterscope.explanation.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedLayers;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.explanation.Workbench;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.model.Models;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.springframework.stereotype.Component;

/** The job that tries a layer on a picture, for a page that waits for it: before all other work of its team. */
@Component
class TrialJob implements JobKind<TrialPlan> {

    static final String NAME = "filter-trial";

    private static final long MOST_PIXELS = 50_000_000;
    private static final int AT_ONCE = 500;

    private final Explanations explanations;
    private final ExplainedLayers layers;
    private final Models models;
    private final Workbenches workbenches;
    private final TrialPictures pictures;
    private final TrialTable table;
    private final WorkFolders work;

    TrialJob(
            Explanations explanations,
            ExplainedLayers layers,
            Models models,
            Workbenches workbenches,
            TrialPictures pictures,
            TrialTable table,
            WorkFolders work) {
        this.explanations = explanations;
        this.layers = layers;
        this.models = models;
        this.workbenches = workbenches;
        this.pictures = pictures;
        this.table = table;
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Trial of a layer on a picture";
    }

    @Override
    public Class<TrialPlan> parameters() {
        return TrialPlan.class;
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
    public Optional<String> sameWork(TrialPlan plan) {
        return Optional.of(plan.look());
    }

    @Override
    public String run(TrialPlan plan, JobRun run) throws IOException {
        if (table.find(plan.look()).isEmpty()) {
            run.progress("Opening the network", 0, 0);
            table.keep(plan, trial(plan, run));
        }
        return TrialNavigation.trial(plan.id());
    }

    private Trial trial(TrialPlan plan, JobRun run) throws IOException {
        ExplanationDetails explanation = explanations.details(plan.id());
        StudiedLayer layer = layers.of(explanation);
        Workbench workbench = workbenches.of(run, "Trying the picture");
        TrialRun trial = new TrialRun(
                layer,
                filters(explanation),
                models.get(explanation.card().model()).labels());
        try (ScratchFolder scratch = work.create();
                ImageDecoder decoder = new ImageDecoder(MOST_PIXELS)) {
            TrialPictures.Found found = pictures.find(explanation.card(), plan.tried(), scratch.path());
            Picture picture = switch (decoder.decode(found.file())) {
                case Picture decoded -> decoded;
                case BrokenImage broken ->
                    throw new RefusedException(
                            found.name() + " gives no picture: it " + broken.reason() + "; try another.");
            };
            return workbench.withMaskedNetwork(layer, (network, _) -> trial.of(found.name(), picture, network, run));
        }
    }

    private List<ExplainedFilter> filters(ExplanationDetails explanation) {
        int number = explanation
                .card()
                .outcome()
                .orElseThrow(ThingNotFoundException::new)
                .filters();
        List<ExplainedFilter> filters = new ArrayList<>();
        for (int from = 0; from < number; from += AT_ONCE) {
            filters.addAll(explanations.filters(
                    explanation.card().id(),
                    IntStream.range(from, Math.min(number, from + AT_ONCE))
                            .boxed()
                            .toList()));
        }
        return filters;
    }
}
