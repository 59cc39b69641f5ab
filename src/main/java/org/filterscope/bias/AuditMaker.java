package org.filterscope.bias;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.rule.RuleText;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.reading.ImageReadings;
import org.filterscope.explanation.reading.Reading;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.springframework.stereotype.Component;

/** Computes what a frozen plan asks, and keeps it, all or nothing. */
@Component
class AuditMaker {

    static final String TESTING = "Testing words";

    private final AuditTable table;
    private final AuditSteps steps;
    private final AuditFiles files;
    private final PlacementMaker placementMaker;
    private final ImageReadings readings;
    private final Explanations explanations;
    private final Datasets datasets;
    private final TeamLookup teams;
    private final Trail trail;
    private final Clock clock;

    AuditMaker(
            AuditTable table,
            AuditSteps steps,
            AuditFiles files,
            PlacementMaker placementMaker,
            ImageReadings readings,
            Explanations explanations,
            Datasets datasets,
            TeamLookup teams,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.files = files;
        this.placementMaker = placementMaker;
        this.readings = readings;
        this.explanations = explanations;
        this.datasets = datasets;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    /** Reads the images, unless that was done before, and computes. */
    void make(AuditTable.Entry entry, JobRun run) {
        AuditPlan plan = FrozenPlan.of(entry);
        plan.before().map(table::get).ifPresent(before -> PlanChecks.requireSame(before, plan));
        Placements placements = placementMaker.of(plan);
        if (entry.placementHash()
                .filter(frozen -> !frozen.equals(placements.hash()))
                .isPresent()) {
            throw new RefusedException("The labels changed since the plan was frozen: some image is in another subset,"
                    + " cluster or stratum by now; copy the audit and freeze the copy.");
        }
        make(entry, plan, placements, readings.now(plan.explanation(), ImageChoice.all(plan.dataset()), run), run);
    }

    private void make(AuditTable.Entry entry, AuditPlan plan, Placements placements, Reading reading, JobRun run) {
        AuditId id = entry.card().id();
        CountsMaker counter = new CountsMaker(plan, placements, reading, run);
        CountsFile counted = counter.count();
        run.progress(TESTING, 0, 0);
        run.checkpoint();
        Judged judged = AuditNumbers.judge(plan, counted);
        CountsFile counts = counter.withSettings(counted, judged.selectedWords());
        run.progress(TESTING, 0, 0);
        run.checkpoint();
        AuditNumbers numbers =
                AuditNumbers.of(plan, counts, judged, plan.before().map(this::earlier));
        FilterTally tally = new FilterTally(plan, reading.words(), words(counts, judged.tested()));
        EvidenceFinder evidence = new EvidenceFinder(plan, placements, reading, numbers.findings());
        counter.forEach("Choosing images to look at", (image, placement) -> {
            tally.see(image, placement);
            evidence.see(image, placement);
        });
        List<AuditResults.FilterCount> filterCounts = tally.counts(run);
        byte[] countsFile = counts.write();
        Instant now = clock.instant();
        AuditResults results = new AuditResults(
                AuditResults.FORMAT,
                plan,
                entry.card().planHash().orElseThrow(),
                entry.frozenAt().orElseThrow(),
                now,
                instrument(plan, placements, reading),
                placements.exploratory(),
                subsets(plan, placements, counts, numbers),
                left(placements, counts, numbers),
                numbers.vocabulary(),
                numbers.tested(),
                numbers.permutations(),
                numbers.selected(),
                numbers.smallestDifference(),
                numbers.findings().stream().map(evidence::complete).toList(),
                numbers.checks(),
                filterCounts,
                numbers.changes(),
                CanonicalJson.hash(countsFile),
                Optional.of(placements.hash()),
                numbers.concepts());
        keep(entry, results, countsFile, run);
        run.log(numbers.tested() + " of " + numbers.vocabulary() + " words tested, a difference found in "
                + numbers.selected() + " (audit " + id + ")");
    }

    private static List<String> words(CountsFile counts, List<Integer> numbers) {
        return numbers.stream().map(counts.words()::get).toList();
    }

    private Earlier earlier(AuditId before) {
        AuditTable.Entry entry = table.get(before);
        return new Earlier(
                files.results(before, entry.card().resultHash().orElseThrow()),
                CountsFile.read(files.bytes(before, entry.countsHash().orElseThrow())));
    }

    private AuditResults.Instrument instrument(AuditPlan plan, Placements placements, Reading reading) {
        ExplanationDetails details = explanations.details(plan.explanation());
        ExplanationDetails.Making making = details.making().orElseThrow();
        Dataset dataset = datasets.get(plan.dataset());
        return new AuditResults.Instrument(
                details.card().modelName(),
                details.modelHash(),
                details.card().layer(),
                details.card().outcome().orElseThrow().filters(),
                plan.explanation().toString(),
                making.explainer().weights().hex(),
                making.lexicon(),
                reading.hash(),
                dataset.name(),
                placements.datasetHash(),
                placements.allImages(),
                making.program(),
                making.device());
    }

    private static List<AuditResults.SubsetFacts> subsets(
            AuditPlan plan, Placements placements, CountsFile counts, AuditNumbers numbers) {
        Map<Integer, Placement> byNumber = placements.byNumber();
        return IntStream.range(0, plan.subsets().size())
                .mapToObj(subset -> {
                    ImageLines lines = new ImageLines();
                    counts.members().get(subset).stream()
                            .map(byNumber::get)
                            .forEach(image -> lines.add(image.name(), image.file()));
                    PlannedSubset planned = plan.subsets().get(subset);
                    SubsetSize size = numbers.subsets().get(subset);
                    return new AuditResults.SubsetFacts(
                            planned.name(),
                            RuleText.of(planned.rule()),
                            size.images(),
                            size.clusters(),
                            size.imagesPerCluster(),
                            size.mostOfOneCluster(),
                            lines.hash(),
                            size.standing(),
                            size.entersRatios());
                })
                .toList();
    }

    private static AuditResults.LeftOut left(Placements placements, CountsFile counts, AuditNumbers numbers) {
        AuditResults.LeftOut left = placements.left();
        int compared = counts.members().stream().mapToInt(List::size).sum();
        return new AuditResults.LeftOut(
                left.inNone(),
                left.inSeveral(),
                placements.images().size() - compared,
                left.withoutCluster(),
                left.withoutConfounder(),
                numbers.sharedClusters());
    }

    private void keep(AuditTable.Entry entry, AuditResults results, byte[] counts, JobRun run) {
        AuditId id = entry.card().id();
        byte[] file = ResultsJson.write(results);
        files.keep(id, file, counts, run::fence, () -> {
            steps.to(id, AuditState.MADE);
            table.made(id, results.madeAt(), ResultsJson.hash(file), results.countsHash());
            trail.record(
                    teams.of(id), "audit computed", id.value(), entry.card().title());
        });
    }
}
