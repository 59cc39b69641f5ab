package org.filterscope.bias;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.team.ProjectId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Audits with invented results: about 300 words, three subsets, all verdicts. */
public final class AuditFixture {

    /** The first words of {@link #results}, with verdicts and differences between the first two subsets. */
    public static final String MATERIAL = "handbag";

    public static final String UNCERTAIN = "book";
    public static final String TURNED = "umbrella";

    private static final List<String> FIRST = List.of(
            MATERIAL, "broom", "laptop", "briefcase", "balloon", "stethoscope", UNCERTAIN, "violin", TURNED, "guitar");
    private static final List<List<String>> PATHS = List.of(
            List.of("container", "instrumentality", "artifact", "object", "entity"),
            List.of("device", "instrumentality", "artifact", "object", "entity"),
            List.of("plant", "organism", "living thing", "object", "entity"),
            List.of("animal", "organism", "living thing", "object", "entity"),
            List.of());

    private AuditFixture() {}

    /** A plan of three subsets by the names of images. */
    public static AuditPlan plan(DatasetId dataset, ExplanationId explanation) {
        return new AuditPlan(
                "Who stands beside what",
                "Are women shown with other things than men?",
                Scope.EMPTY,
                Datasheet.EMPTY,
                dataset,
                List.of(
                        new PlannedSubset("Women", new SubsetRule.NameContains("a")),
                        new PlannedSubset("Men", new SubsetRule.NameContains("e")),
                        new PlannedSubset("Children", new SubsetRule.NameContains("o"))),
                List.of(),
                new ClusterChoice.OfDataset(),
                Optional.of("place"),
                explanation,
                new WordSettings(8, 3, 0.3),
                List.of(),
                0.05,
                Margin.DEFAULT,
                1,
                Optional.empty());
    }

    /** An audit whose results are there; as somebody who may plan audits. */
    public static AuditId made(ApplicationContext context, ProjectId project, AuditPlan plan, List<ImageTile> images) {
        AuditId audit = context.getBean(Audits.class).create(project, plan);
        AuditTable table = context.getBean(AuditTable.class);
        AuditSteps steps = context.getBean(AuditSteps.class);
        AuditResults results = results(plan, images);
        byte[] bytes = ResultsJson.write(results);
        byte[] counts = "{}".getBytes(StandardCharsets.UTF_8);
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            steps.to(audit, AuditState.FROZEN);
            table.frozen(audit, results.planHash(), null, null);
        });
        context.getBean(AuditFiles.class).keep(audit, bytes, counts, () -> {}, () -> {
            steps.to(audit, AuditState.MADE);
            table.made(audit, results.madeAt(), ResultsJson.hash(bytes), ResultsJson.hash(counts));
        });
        return audit;
    }

    /** Invented results; the images serve as evidence. */
    public static AuditResults results(AuditPlan plan, List<ImageTile> images) {
        Random random = new Random(7);
        List<WordFinding> findings = new ArrayList<>();
        for (int word = 0; word < 300; word++) {
            double rate = 0.02 + 0.4 * Math.pow(random.nextDouble(), 3);
            for (int a = 0; a < plan.subsets().size(); a++) {
                for (int b = a + 1; b < plan.subsets().size(); b++) {
                    findings.add(finding(word, a, b, rate, random, images));
                }
            }
        }
        List<AuditResults.SubsetFacts> subsets = List.of(
                facts("Women", 1_200, 120, "enough"),
                facts("Men", 1_150, 118, "enough"),
                facts("Children", 96, 12, "warning"));
        return new AuditResults(
                1,
                plan,
                PlanJson.hash(plan),
                Instant.parse("2026-03-01T09:00:00Z"),
                Instant.parse("2026-03-01T09:12:00Z"),
                new AuditResults.Instrument(
                        "Colours",
                        "aa",
                        "colour",
                        6,
                        "Colours",
                        "bb",
                        "built in",
                        "cc",
                        "Photographs",
                        "dd",
                        2_446,
                        "1.0",
                        "cpu"),
                false,
                subsets.subList(0, plan.subsets().size()),
                new AuditResults.LeftOut(14, 3, 1, 0, 0, 2),
                310,
                240,
                8_000,
                12,
                0.08,
                findings,
                new AuditResults.InstrumentChecks(100, 4, true, 20, 17, 0.1, 0.02),
                List.of(new AuditResults.FilterCount(MATERIAL, List.of(4.0, 1.5, 2.0), 0.002)),
                List.of(new AuditResults.WordChange(MATERIAL, 0.1, 0.26, 0.08, 0.24, "grown")),
                "ee");
    }

    private static AuditResults.SubsetFacts facts(String name, int images, int people, String standing) {
        return new AuditResults.SubsetFacts(
                name, "images of " + name, images, people, images / (double) people, 24, "ff", standing, true);
    }

    private static WordFinding finding(int word, int a, int b, double rate, Random random, List<ImageTile> images) {
        Verdict verdict = verdict(word);
        double size = switch (verdict) {
            case MATERIAL -> 0.26 - 0.02 * word;
            case DIFFERENCE_SIZE_UNCERTAIN -> 0.07;
            case EQUIVALENT -> 0.01;
            case INCONCLUSIVE -> 0.04;
            case TOO_RARE -> 0.003;
        };
        double difference = word % 3 == 1 ? -size : size;
        double second = verdict == Verdict.TOO_RARE ? 0.005 : Math.max(rate, Math.abs(difference) + 0.02);
        double first = Math.min(0.98, second + difference);
        double width = 0.015 + 0.03 * random.nextDouble();
        boolean tested = verdict != Verdict.TOO_RARE;
        double p = size > 0.06 ? 0.000_04 : 0.02 + 0.9 * random.nextDouble();
        return new WordFinding(
                word < FIRST.size() ? FIRST.get(word) : "word" + word,
                PATHS.get(word % PATHS.size()),
                a,
                b,
                side(first, 1_200, 120),
                side(second, 1_150, 118),
                first - second,
                first - second - width,
                first - second + width,
                first - second - 1.4 * width,
                first - second + 1.4 * width,
                0.993,
                0.9 * (first - second),
                first / second,
                0.8 * first / second,
                1.25 * first / second,
                tested
                        ? Optional.of(new WordFinding.Test(p, p, Math.min(1, 3 * p), Math.min(1, 9 * p), 1))
                        : Optional.empty(),
                verdict == Verdict.EQUIVALENT ? 0.001 : 0.7,
                decision(verdict),
                verdict == Verdict.MATERIAL && word < 5,
                60 * (first - second),
                first - second,
                tested
                        ? Optional.of(new WordFinding.Adjusted(
                                word == FIRST.indexOf(TURNED) ? -(first - second) : 0.8 * (first - second), 3, 2.4))
                        : Optional.empty(),
                tested ? Optional.of(new WordFinding.Sensitivity(7, 8)) : Optional.empty(),
                verdict == Verdict.INCONCLUSIVE ? Optional.of(340) : Optional.empty(),
                List.of(2, 0),
                evidence(images, a, b));
    }

    private static Verdict verdict(int word) {
        if (word < 6) {
            return Verdict.MATERIAL;
        }
        return word < 9
                ? Verdict.DIFFERENCE_SIZE_UNCERTAIN
                : switch (word % 4) {
                    case 0 -> Verdict.TOO_RARE;
                    case 1 -> Verdict.EQUIVALENT;
                    default -> Verdict.INCONCLUSIVE;
                };
    }

    private static Decision decision(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> Decision.of(true, true, false);
            case DIFFERENCE_SIZE_UNCERTAIN -> Decision.of(true, false, false);
            case EQUIVALENT -> Decision.of(false, false, true);
            case INCONCLUSIVE -> Decision.of(false, false, false);
            case TOO_RARE -> Decision.tooRare();
        };
    }

    private static WordFinding.Side side(double rate, int images, int people) {
        int with = (int) Math.round(rate * images);
        return new WordFinding.Side(
                with, images, Math.min(people, with), people, with / (double) images, 0.95 * with / images, 1.8);
    }

    private static List<WordFinding.EvidenceImage> evidence(List<ImageTile> images, int a, int b) {
        List<WordFinding.EvidenceImage> evidence = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            ImageTile tile = images.get(i);
            boolean with = i % 2 == 0;
            evidence.add(new WordFinding.EvidenceImage(
                    i % 4 < 2 ? a : b,
                    with,
                    tile.number(),
                    tile.name(),
                    tile.file(),
                    with ? 2 : -1,
                    0.61,
                    0.2,
                    0.25,
                    0.7,
                    0.8));
        }
        return evidence;
    }
}
