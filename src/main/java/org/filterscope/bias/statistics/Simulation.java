package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Audits of made-up data, analysed by the product's method and by three that look simpler.
 *
 * @param runs how many audits
 * @param words of each
 * @param q the level of Benjamini and Hochberg
 * @param seed of all chance
 */
public record Simulation(int runs, int words, double q, long seed) {

    private static final double TOKEN_PRIOR = 1000;

    /** A way to come from counts to p-values. */
    public enum Method {
        /** Chi-square, as if images were independent. */
        CHI_SQUARE,
        /** Log-odds of occurrences with a prior of 1,000, as if they were independent. */
        TOKEN_LOG_ODDS,
        /** A difference over its cluster-robust standard error, against Student's t. */
        CLUSTER_ROBUST,
        /** The product's own. */
        SCORE_PERMUTATION
    }

    /**
     * What a method did.
     *
     * @param runsWithFalse the share of runs with any false finding
     * @param falseWords mean false findings
     * @param falseShare mean share of false ones among findings, 0 where there are none
     * @param power mean share of planted words that were found; NaN where none were planted
     */
    public record Outcome(Method method, double runsWithFalse, double falseWords, double falseShare, double power) {}

    /**
     * What came of a design.
     *
     * @param coverage the share of 95 % intervals that cover the true difference
     * @param plantedCoverage the same, planted words only; NaN where none were planted
     * @param material mean planted words with the verdict material, whatever the size planted
     */
    public record Result(
            SimulatedDesign design, List<Outcome> outcomes, double coverage, double plantedCoverage, double material) {

        /** Copies. */
        public Result {
            outcomes = List.copyOf(outcomes);
        }

        /** What one method did. */
        public Outcome of(Method method) {
            return outcomes.stream()
                    .filter(outcome -> outcome.method() == method)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Score(int found, int wrong, int planted) {}

    private record Run(Map<Method, Score> scores, double coverage, double plantedCoverage, int material) {

        Score of(Method method) {
            return Objects.requireNonNull(scores.get(method));
        }
    }

    /** Draws and analyses all audits of a design. */
    public Result run(SimulatedDesign design) {
        List<Run> all = IntStream.range(0, runs)
                .parallel()
                .mapToObj(i -> run(design, i))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Method method : Method.values()) {
            ToDoubleFunction<Run> wrong = run -> run.of(method).wrong();
            outcomes.add(new Outcome(
                    method,
                    mean(all, run -> wrong.applyAsDouble(run) > 0 ? 1 : 0),
                    mean(all, wrong),
                    mean(
                            all,
                            run -> wrong.applyAsDouble(run)
                                    / Math.max(1, run.of(method).found())),
                    mean(all, run -> right(run.of(method)))));
        }
        return new Result(
                design, outcomes, mean(all, Run::coverage), mean(all, Run::plantedCoverage), mean(all, Run::material));
    }

    private static double right(Score score) {
        return score.planted() == 0 ? Double.NaN : (score.found() - score.wrong()) / (double) score.planted();
    }

    private static double mean(List<Run> all, ToDoubleFunction<Run> value) {
        return all.stream().mapToDouble(value).average().orElseThrow();
    }

    private Run run(SimulatedDesign design, int number) {
        SimulatedAudit audit = SimulatedAudit.of(design, words, seed, number);
        List<Integer> tested = Floors.testable(audit.counts());
        WordCounts counts = audit.counts()
                .withWords(tested.stream().mapToInt(Integer::intValue).toArray());
        List<Boolean> planted =
                tested.stream().map(word -> audit.differences().get(word) > 0).toList();
        List<SubsetRate> ofA = SubsetRates.of(counts, 0);
        List<SubsetRate> ofB = SubsetRates.of(counts, 1);
        double[] covered = new double[2];
        double[] numbers = new double[2];
        List<Double> p = p(Method.SCORE_PERMUTATION, audit, tested, counts, number);
        List<Double> adjusted = Correction.BENJAMINI_HOCHBERG.adjusted(p);
        long selected = adjusted.stream().filter(each -> each <= q).count();
        int material = 0;
        for (int i = 0; i < tested.size(); i++) {
            RateDifference difference = new RateDifference(ofA.get(i), ofB.get(i));
            boolean covers =
                    difference.interval(0.95).covers(audit.differences().get(tested.get(i)));
            int kind = planted.get(i) ? 1 : 0;
            covered[kind] += covers ? 1 : 0;
            numbers[kind]++;
            boolean outside =
                    adjusted.get(i) <= q && Margin.DEFAULT.isExceeded(difference, 1 - selected * q / tested.size());
            material += outside && planted.get(i) ? 1 : 0;
        }
        Map<Method, Score> scores = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            List<Double> own = method == Method.SCORE_PERMUTATION ? p : p(method, audit, tested, counts, number);
            scores.put(method, score(Correction.BENJAMINI_HOCHBERG.adjusted(own), planted, design));
        }
        return new Run(
                scores, (covered[0] + covered[1]) / (numbers[0] + numbers[1]), covered[1] / numbers[1], material);
    }

    private Score score(List<Double> adjusted, List<Boolean> planted, SimulatedDesign design) {
        int[] found = IntStream.range(0, adjusted.size())
                .filter(i -> adjusted.get(i) <= q)
                .toArray();
        int wrong = (int) IntStream.of(found).filter(i -> !planted.get(i)).count();
        return new Score(found.length, wrong, design.planted());
    }

    private List<Double> p(Method method, SimulatedAudit audit, List<Integer> tested, WordCounts counts, int number) {
        int sizeA = counts.sample().imagesOf(0);
        int sizeB = counts.sample().imagesOf(1);
        int tokensA = tested.stream().mapToInt(w -> audit.tokens().get(w).a()).sum();
        int tokensB = tested.stream().mapToInt(w -> audit.tokens().get(w).b()).sum();
        IntStream all = IntStream.range(0, counts.words());
        return switch (method) {
            case CHI_SQUARE ->
                all.mapToObj(w -> new FourfoldTable(counts.count(w, 0), sizeA, counts.count(w, 1), sizeB).chiSquareP())
                        .toList();
            case TOKEN_LOG_ODDS ->
                all.mapToObj(w -> audit.tokens().get(tested.get(w)))
                        .map(t -> FightinWords.of(new FourfoldTable(t.a(), tokensA, t.b(), tokensB), TOKEN_PRIOR))
                        .map(score -> Distributions.twoSided(score.zeta()))
                        .toList();
            case CLUSTER_ROBUST -> clusterRobust(counts);
            case SCORE_PERMUTATION ->
                new PermutationTest((int) Math.ceil(words / q), 500, seed + number)
                        .test(counts, new Contrast.Difference()).stream()
                                .map(WordTest::p)
                                .toList();
        };
    }

    private static List<Double> clusterRobust(WordCounts counts) {
        List<SubsetRate> ofA = SubsetRates.unfloored(counts, 0);
        List<SubsetRate> ofB = SubsetRates.unfloored(counts, 1);
        return IntStream.range(0, counts.words())
                .mapToObj(w -> {
                    RateDifference found = new RateDifference(ofA.get(w), ofB.get(w));
                    double error = Math.sqrt(variance(found.a()) + variance(found.b()));
                    double t = error == 0 ? 0 : Math.abs(found.difference()) / error;
                    return Math.min(
                            1, 2 * Distributions.studentTail(t, counts.sample().clusters() - 2));
                })
                .toList();
    }

    private static double variance(SubsetRate rate) {
        return rate.rate() * (1 - rate.rate()) / rate.effectiveImages();
    }
}
