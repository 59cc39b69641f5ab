package org.filterscope.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.ResultsJson;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.ReviewHash;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;

/** A report with all there can be in one: three subsets, three hundred words, every verdict, three signatures. */
final class SampleReport {

    static final AuditId AUDIT = AuditId.parse("5f0c2f7e-8c0b-4a51-9f1e-0b6f1f6f2a10");
    static final int WORDS = 300;
    static final int DIFFERENT = 48;

    private static final Instant FROZEN = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant MADE = Instant.parse("2026-03-02T11:45:00Z");
    private static final List<String> NAMES = List.of(
            "apron",
            "stove",
            "laptop",
            "tie",
            "dumbbell",
            "handbag",
            "stethoscope",
            "hard hat",
            "saucepan",
            "microphone");

    private SampleReport() {}

    static AuditReport aReport() {
        return aReport(ReportOptions.FULL);
    }

    static AuditReport aReport(ReportOptions options) {
        return of(results(word(0)), review(), AuditState.SIGNED, options);
    }

    /** One with a few findings of each verdict, and everything else. */
    static AuditReport aSmallReport(ReportOptions options) {
        AuditResults all = results(word(0));
        List<WordFinding> few = Arrays.stream(Verdict.values())
                .flatMap(verdict -> all.findings().stream()
                        .filter(finding -> finding.decision().verdict() == verdict)
                        .limit(2))
                .toList();
        return of(with(all, few), review(), AuditState.SIGNED, options);
    }

    /** The same results with other findings. */
    static AuditResults with(AuditResults all, List<WordFinding> findings) {
        return with(all, findings, all.countsHash());
    }

    /** The same with counts in another file. */
    static AuditResults with(AuditResults all, List<WordFinding> findings, String countsHash) {
        return new AuditResults(
                all.format(),
                all.plan(),
                all.planHash(),
                all.frozenAt(),
                all.madeAt(),
                all.instrument(),
                all.exploratory(),
                all.subsets(),
                all.left(),
                all.vocabulary(),
                all.tested(),
                all.permutations(),
                all.selected(),
                all.smallestDifference(),
                findings,
                all.checks(),
                all.filterCounts(),
                all.changes(),
                countsHash);
    }

    /** One in which people and files have names that want to be something else. */
    static AuditReport aHostileReport(String text) {
        AuditReview review = new AuditReview(
                List.of(new AuditReview.Remark(Optional.of(text), text, MADE, text)),
                List.of(new AuditReview.Action(text, AuditReview.Choice.ACCEPT, text, Optional.empty(), text, text)),
                List.of(new AuditReview.Deviation(text, MADE, text)),
                List.of(new AuditReview.Signature(
                        AuditReview.Part.PREPARER, text, text, text, text, MADE, "0".repeat(64))),
                List.of(),
                List.of(),
                List.of(new AuditReview.EarlierLook(AuditReview.Look.AUDIT, text, text, MADE, 1, true, false)));
        return of(results(text), review, AuditState.IN_REVIEW, ReportOptions.FULL);
    }

    static AuditReport of(AuditResults results, AuditReview review, AuditState state, ReportOptions options) {
        return new AuditReport(
                AUDIT,
                state,
                results,
                ResultsJson.write(results),
                counts(),
                review,
                options,
                "https://filterscope.example.org");
    }

    private static ReportCounts counts() {
        List<ReportCounts.Rates> rates = List.of(
                new ReportCounts.Rates(word(0), List.of(0.1, 0.352, 0.2)),
                new ReportCounts.Rates(word(1), List.of(0.3, 0.3, 0.3)));
        return new ReportCounts(
                List.of(
                        new ReportCounts.Value("2024", List.of(2005, 2315, 160), List.of(0.5, 0.5, 1.0)),
                        new ReportCounts.Value("2025", List.of(2005, 2315, 0), List.of(0.5, 0.5, 0.0))),
                List.of(new ReportCounts.Setting(5, 3, 0.35, rates), new ReportCounts.Setting(10, 3, 0.25, List.of())));
    }

    /** A picture of coloured boxes for each image; the same for the same image. */
    static Pictures pictures() {
        return (image, blurred) -> new Pictures.Drawn(EvidenceArtist.draw(scene(image.number()), image, blurred));
    }

    static BufferedImage scene(int seed) {
        Random random = new Random(seed);
        BufferedImage scene = new BufferedImage(256, 192, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(256), random.nextInt(192), 8 + random.nextInt(70), 8 + random.nextInt(50));
        }
        graphics.dispose();
        return scene;
    }

    static String word(int number) {
        return number < NAMES.size() ? NAMES.get(number) : "word " + number;
    }

    private static AuditResults results(String firstWord) {
        List<WordFinding> findings = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            for (int b = a + 1; b < 3; b++) {
                for (int number = 0; number < WORDS; number++) {
                    findings.add(finding(number, number == 0 ? firstWord : word(number), a, b));
                }
            }
        }
        return new AuditResults(
                1,
                plan(),
                hash(1),
                FROZEN,
                MADE,
                new AuditResults.Instrument(
                        "resnet50-places",
                        hash(2),
                        "layer4",
                        2048,
                        "layer4 of resnet50-places on Occupations",
                        hash(3),
                        "English nouns, WordNet 3.1",
                        hash(4),
                        "Occupations 2025",
                        hash(5),
                        9_120,
                        "Filterscope 0.1.0, Java 25",
                        "CPU, 16 cores"),
                false,
                List.of(
                        subset("Women", "gender is woman", 4_010, 410, hash(6), "enough", true),
                        subset("Men", "gender is man", 4_630, 452, hash(7), "enough", true),
                        subset("Unknown", "gender is unknown", 160, 21, hash(8), "warning", false)),
                new AuditResults.LeftOut(240, 18, 3, 59, 12, 4),
                312,
                260,
                52_000,
                DIFFERENT,
                0.034,
                findings,
                new AuditResults.InstrumentChecks(100, 4, true, 40, 37, 0.1, 0.03),
                List.of(
                        new AuditResults.FilterCount(word(0), List.of(14.2, 6.1, 5.9), 0.0004),
                        new AuditResults.FilterCount(word(1), List.of(9.0, 3.3, 4.1), 0.0132)),
                List.of(
                        new AuditResults.WordChange(word(0), 0.05, 0.26, 0.12, 0.30, "grown"),
                        new AuditResults.WordChange(word(1), 0.0, 0.21, 0.11, 0.31, "new"),
                        new AuditResults.WordChange(word(40), 0.12, 0.0, -0.2, -0.05, "resolved")),
                hash(9));
    }

    private static AuditPlan plan() {
        return new AuditPlan(
                "Occupations by gender, spring",
                "Do pictures of women show other things than pictures of men in the same occupations?",
                new Scope(
                        "Training of a search for stock photographs",
                        "Women and men whose work is shown",
                        "The data team, after a workshop with two associations",
                        Scope.Origin.ANNOTATED,
                        "Public task, with a data protection impact assessment"),
                new Datasheet(
                        "Stock photographs of 24 occupations",
                        "CC BY 4.0",
                        "2019 to 2025",
                        "Drawings and posters: 310 files",
                        "Few pictures from outside Europe"),
                new DatasetId(UUID.fromString("0e8f6a70-52a7-4c8c-8e7b-2f8b2d0f7a11")),
                List.of(
                        new PlannedSubset("Women", new SubsetRule.OneOf("gender", List.of("woman"))),
                        new PlannedSubset("Men", new SubsetRule.OneOf("gender", List.of("man"))),
                        new PlannedSubset("Unknown", new SubsetRule.Missing("gender"))),
                List.of("gender"),
                new ClusterChoice.OfDataset(),
                Optional.of("year"),
                new ExplanationId(UUID.fromString("4b7f6a70-52a7-4c8c-8e7b-2f8b2d0f7a12")),
                new WordSettings(10, 3, 0.35),
                List.of(),
                0.05,
                Margin.DEFAULT,
                20260302,
                Optional.of(AuditId.parse("6f0c2f7e-8c0b-4a51-9f1e-0b6f1f6f2a11")));
    }

    private static AuditResults.SubsetFacts subset(
            String name, String rule, int images, int clusters, String hash, String standing, boolean ratios) {
        return new AuditResults.SubsetFacts(
                name, rule, images, clusters, (double) images / clusters, 31, hash, standing, ratios);
    }

    private static WordFinding finding(int number, String word, int a, int b) {
        Verdict verdict = verdict(number, b);
        double difference = switch (verdict) {
            case MATERIAL -> (number % 3 == 0 ? -1 : 1) * (0.28 - 0.004 * number);
            case DIFFERENCE_SIZE_UNCERTAIN -> (number % 2 == 0 ? -1 : 1) * 0.052;
            case EQUIVALENT -> 0.0005 * (number % 7 - 3);
            case INCONCLUSIVE -> 0.03 - 0.0002 * number;
            case TOO_RARE -> 0;
        };
        double half = verdict == Verdict.EQUIVALENT ? 0.02 : 0.041;
        boolean tested = verdict != Verdict.TOO_RARE;
        double p = verdict == Verdict.MATERIAL ? 0.00002 : verdict == Verdict.DIFFERENCE_SIZE_UNCERTAIN ? 0.004 : 0.4;
        double rate = 0.3;
        return new WordFinding(
                word,
                List.of("clothing", "artifact", "object"),
                a,
                b,
                new WordFinding.Side(1_203, 4_010, 188, 410, rate + difference / 2, rate + difference / 2, 2.4),
                new WordFinding.Side(926, 4_630, 171, 452, rate - difference / 2, rate - difference / 2, 2.1),
                difference,
                difference - half,
                difference + half,
                difference - 1.4 * half,
                difference + 1.4 * half,
                0.9908,
                difference * 0.9,
                (rate + difference / 2) / (rate - difference / 2),
                0.9,
                1.9,
                tested
                        ? Optional.of(new WordFinding.Test(
                                p, p, Math.min(1, p * 5), Math.min(1, p * 31), Math.min(1, p * 260)))
                        : Optional.empty(),
                verdict == Verdict.EQUIVALENT ? 0.003 : 1,
                decision(verdict),
                verdict == Verdict.MATERIAL,
                difference * 30,
                difference / 2,
                tested ? Optional.of(new WordFinding.Adjusted(difference * 0.8, 1.9, 1.6)) : Optional.empty(),
                tested ? Optional.of(new WordFinding.Sensitivity(11, 12)) : Optional.empty(),
                verdict == Verdict.INCONCLUSIVE ? Optional.of(140 + number) : Optional.empty(),
                List.of(12, 700 + number, 1999),
                verdict == Verdict.MATERIAL || verdict == Verdict.DIFFERENCE_SIZE_UNCERTAIN
                        ? evidence(number, a, b)
                        : List.of(),
                tested
                        ? Optional.of(new Interval(difference / 2 - half, difference / 2 + half, 0.95))
                        : Optional.empty(),
                tested ? List.of(new WordFinding.Interaction("scene", 7.25, 0.007, 0.031, 4, 2)) : List.of(),
                tested ? Optional.of(verdict == Verdict.MATERIAL) : Optional.empty());
    }

    private static Verdict verdict(int number, int b) {
        if (b == 2) {
            return number < 250 ? Verdict.INCONCLUSIVE : Verdict.TOO_RARE;
        }
        if (number < 30) {
            return Verdict.MATERIAL;
        }
        if (number < DIFFERENT) {
            return Verdict.DIFFERENCE_SIZE_UNCERTAIN;
        }
        return number < 200 ? Verdict.EQUIVALENT : number < 260 ? Verdict.INCONCLUSIVE : Verdict.TOO_RARE;
    }

    private static Decision decision(Verdict verdict) {
        return switch (verdict) {
            case TOO_RARE -> Decision.tooRare();
            case MATERIAL -> Decision.of(true, true, false);
            case DIFFERENCE_SIZE_UNCERTAIN -> Decision.of(true, false, false);
            case EQUIVALENT -> Decision.of(false, false, true);
            case INCONCLUSIVE -> Decision.of(false, false, false);
        };
    }

    private static List<WordFinding.EvidenceImage> evidence(int number, int a, int b) {
        List<WordFinding.EvidenceImage> images = new ArrayList<>();
        for (int subset : List.of(a, b)) {
            for (int i = 0; i < 6; i++) {
                boolean with = i < 3;
                int image = 100 * number + 10 * subset + i + 1;
                images.add(new WordFinding.EvidenceImage(
                        subset,
                        with,
                        image,
                        "photos/" + image + ".jpg",
                        hash(image),
                        with ? 12 : -1,
                        with ? 0.61 : 0,
                        0.25,
                        0.25,
                        0.625,
                        0.75));
            }
        }
        return images;
    }

    static AuditReview review() {
        List<AuditReview.Remark> remarks = List.of(
                new AuditReview.Remark(
                        Optional.of(word(0)),
                        "Grace Okoye",
                        MADE.plusSeconds(86_400),
                        "Aprons are worn by cooks of any"
                                + " gender here; the pictures of women are kitchens at home."),
                new AuditReview.Remark(Optional.empty(), "Grace Okoye", MADE.plusSeconds(90_000), "Well documented."));
        List<AuditReview.Action> actions = List.of(
                new AuditReview.Action(
                        word(0),
                        AuditReview.Choice.COLLECT_MORE,
                        "Data team",
                        Optional.of(LocalDate.of(2026, 9, 30)),
                        "Two hundred more people in professional kitchens",
                        "Search still shows women in kitchens at home until then"),
                new AuditReview.Action(
                        word(1), AuditReview.Choice.ACCEPT, "Product owner", Optional.empty(), "As in the census", ""));
        List<AuditReview.Deviation> deviations = List.of(new AuditReview.Deviation(
                "Ada Keller", MADE.plusSeconds(3_600), "Three unreadable files were not replaced."));
        List<AuditReview.HumanCheck> checks = List.of(
                new AuditReview.HumanCheck(word(0), 0, 0.92, 0.04, 0.81, 60),
                new AuditReview.HumanCheck(word(0), 1, 0.88, 0.05, 0.78, 60));
        List<AuditReview.CorrectedDifference> corrected = List.of(new AuditReview.CorrectedDifference(
                word(0),
                0,
                1,
                -0.03,
                -0.09,
                0.02,
                0.95,
                Decision.of(true, true, false).afterRaters(new Interval(-0.09, 0.02, 0.95))));
        List<AuditReview.EarlierLook> looks = List.of(
                new AuditReview.EarlierLook(
                        AuditReview.Look.DISCOVERY,
                        "Groups at work",
                        "Ada Keller",
                        FROZEN.minusSeconds(86_400),
                        3,
                        true,
                        false),
                new AuditReview.EarlierLook(
                        AuditReview.Look.AUDIT, "First try", "Ada Keller", FROZEN.plusSeconds(60), 1, false, true));
        AuditReview unsigned = new AuditReview(remarks, actions, deviations, List.of(), checks, corrected, looks);
        String covers =
                ReviewHash.covered(ResultsJson.hash(ResultsJson.write(results(word(0)))), ReviewHash.of(unsigned));
        return new AuditReview(
                remarks,
                actions,
                deviations,
                List.of(
                        signature(
                                AuditReview.Part.PREPARER,
                                "Ada Keller",
                                "Data scientist",
                                "Works on the dataset",
                                "",
                                2,
                                covers),
                        signature(
                                AuditReview.Part.REVIEWER,
                                "Grace Okoye",
                                "Fairness auditor, external",
                                "No stake in the product",
                                "The margin of five points is too wide for rare words.",
                                3,
                                covers),
                        signature(
                                AuditReview.Part.APPROVER,
                                "Mei Lindqvist",
                                "Head of data",
                                "Reports to the board",
                                "",
                                4,
                                covers)),
                checks,
                corrected,
                looks);
    }

    private static AuditReview.Signature signature(
            AuditReview.Part part,
            String name,
            String position,
            String independence,
            String dissent,
            int days,
            String covers) {
        return new AuditReview.Signature(
                part, name, position, independence, dissent, MADE.plusSeconds(86_400L * days), covers);
    }

    static String hash(int seed) {
        return AuditReport.sha256(new byte[] {(byte) seed, (byte) (seed >> 8), (byte) (seed >> 16)});
    }
}
