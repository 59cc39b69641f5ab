package org.filterscope.demo;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.bias.Audits;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.model.ModelId;
import org.springframework.stereotype.Component;

/**
 * Fills the sample project: its network, two datasets with subsets, a layer explained, and an audit. What is there already, from a
 * run that was cut off or from a person, is known by its name and taken over.
 */
@Component
class SampleProjectJob implements JobKind<SampleProjectJob.Plan> {

    static final String NAME = "sample-project";

    private final SampleModel model;
    private final SampleScenes scenes;
    private final Subsets subsets;
    private final Explanations explanations;
    private final Audits audits;

    SampleProjectJob(
            SampleModel model, SampleScenes scenes, Subsets subsets, Explanations explanations, Audits audits) {
        this.model = model;
        this.scenes = scenes;
        this.subsets = subsets;
        this.explanations = explanations;
        this.audits = audits;
    }

    /** How many scenes the two datasets get. */
    record Plan(int referenceImages, int probingImages) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Making of the sample project";
    }

    @Override
    public Need need() {
        return Need.GPU_IF_ANY;
    }

    @Override
    public Class<Plan> parameters() {
        return Plan.class;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String run(Plan plan, JobRun run) throws IOException {
        ModelId network = model.findOrImport(part("Part 1 of 5, network", run));
        DatasetId reference = scenes.findOrMake(
                SampleScenes.Kind.REFERENCE, plan.referenceImages(), part("Part 2 of 5, reference scenes", run));
        DatasetId probing = scenes.findOrMake(
                SampleScenes.Kind.PROBING, plan.probingImages(), part("Part 3 of 5, probing scenes", run));
        makeSubsets(probing);
        ExplanationId explanation = explanations.explainNow(
                run.project(),
                new ExplanationRequest(
                        network,
                        DemoNetwork.LAYER,
                        ImageChoice.all(reference),
                        ImageChoice.all(probing),
                        ExplanationSettings.standard()),
                part("Part 4 of 5, explanation", run));
        audit(probing, explanation, part("Part 5 of 5, audit", run));
        return ExplanationNavigation.explanation(explanation);
    }

    private void audit(DatasetId probing, ExplanationId explanation, JobRun run) {
        boolean there = audits.of(run.project()).stream()
                .anyMatch(audit -> audit.title().equals(SampleAudit.TITLE)
                        && audit.resultHash().isPresent());
        if (!there) {
            audits.now(run.project(), SampleAudit.plan(probing, explanation), run);
        }
    }

    private static PartOfJob part(String name, JobRun run) {
        run.checkpoint();
        return new PartOfJob(name, run);
    }

    private void makeSubsets(DatasetId probing) {
        Set<String> there = subsets.of(probing).stream()
                .map(Subset::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        SampleSubset.all().stream()
                .filter(each -> !there.contains(each.name().toLowerCase(Locale.ROOT)))
                .forEach(each -> subsets.create(
                        probing, each.name(), each.description(), new SubsetContent.ByRule(each.rule())));
    }
}
