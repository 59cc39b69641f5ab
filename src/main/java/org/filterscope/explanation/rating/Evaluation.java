package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.explanation.rating.statistics.AreaUnderCurve;
import org.filterscope.explanation.rating.statistics.Bootstrap;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.filterscope.explanation.rating.statistics.FleissKappa;
import org.filterscope.explanation.rating.statistics.KrippendorffAlpha;
import org.filterscope.explanation.rating.statistics.KrippendorffAlpha.Scale;
import org.filterscope.explanation.rating.statistics.Ratings;
import org.filterscope.explanation.rating.statistics.Spearman;
import org.filterscope.explanation.rating.statistics.StratifiedMean;
import org.filterscope.explanation.rating.statistics.Stratum;

/**
 * Counts what raters said. The unit is the filter: a source's value for a filter is the mean of what the raters gave to its
 * words, and intervals hold for other filters of the layer rated by the same people. "Cannot tell" is no score.
 */
final class Evaluation {

    private static final double CONFIDENCE = 0.95;
    private static final double GOOD = 4;

    private final FrozenRound round;
    private final Map<Integer, List<RatingAnswer>> answers;
    private final Map<Integer, SampledFilter> filters;
    private final int raters;

    Evaluation(FrozenRound round, List<RatingAnswer> answers) {
        this.round = round;
        this.answers = answers.stream().collect(Collectors.groupingBy(RatingAnswer::item));
        this.filters = round.filtersByNumber();
        this.raters = (int) answers.stream().map(RatingAnswer::rater).distinct().count();
    }

    Findings findings() {
        List<WordSource> sources = round.plan().sources();
        return new Findings(
                raters, sources.stream().map(this::source).toList(), differences(sources), agreement(), predictions());
    }

    private Stream<RatedItem> items(WordSource source) {
        return round.items().stream().filter(item -> item.sources().contains(source));
    }

    private List<RatingAnswer> of(RatedItem item) {
        return answers.getOrDefault(item.item(), List.of());
    }

    private Stream<Integer> scores(RatedItem item) {
        return of(item).stream().filter(RatingAnswer::told).map(RatingAnswer::score);
    }

    /** The mean score of each filter that got one for its words of a source. */
    private Map<Integer, Double> means(WordSource source) {
        Map<Integer, Double> means = new TreeMap<>();
        items(source)
                .forEach(item -> scores(item)
                        .mapToInt(Integer::intValue)
                        .average()
                        .ifPresent(mean -> means.put(item.filter(), mean)));
        return means;
    }

    private Findings.OfSource source(WordSource source) {
        List<Integer> scores = items(source).flatMap(this::scores).toList();
        int told = scores.size();
        int all = items(source).mapToInt(item -> of(item).size()).sum();
        return new Findings.OfSource(
                source,
                estimate(means(source), CONFIDENCE),
                IntStream.rangeClosed(1, RatingAnswer.HIGHEST)
                        .mapToObj(score -> (int)
                                scores.stream().filter(each -> each == score).count())
                        .toList(),
                all - told);
    }

    /** The mean over the layer: each stratum counts by its number of filters. */
    private Optional<Estimate> estimate(Map<Integer, Double> byFilter, double confidence) {
        Map<Integer, List<Double>> values = new HashMap<>();
        byFilter.forEach((filter, value) -> Optional.ofNullable(filters.get(filter))
                .ifPresent(sampled -> values.computeIfAbsent(sampled.stratum(), _ -> new ArrayList<>())
                        .add(value)));
        List<Stratum> strata = IntStream.range(0, round.strata().size())
                .mapToObj(stratum ->
                        new Stratum(round.strata().get(stratum).population(), values.getOrDefault(stratum, List.of())))
                .toList();
        return StratifiedMean.of(strata, confidence);
    }

    private List<Findings.Difference> differences(List<WordSource> sources) {
        List<WordSource> others = sources.subList(1, sources.size());
        Map<Integer, Double> first = means(sources.getFirst());
        return others.stream()
                .map(other -> {
                    Map<Integer, Double> differences = new TreeMap<>();
                    means(other)
                            .forEach((filter, mean) -> Optional.ofNullable(first.get(filter))
                                    .ifPresent(own -> differences.put(filter, own - mean)));
                    // Bonferroni: all of them hold at once
                    return new Findings.Difference(
                            sources.getFirst(), other, estimate(differences, 1 - (1 - CONFIDENCE) / others.size()));
                })
                .toList();
    }

    private Findings.Agreement agreement() {
        Map<Integer, List<List<Integer>>> byFilter = new LinkedHashMap<>();
        round.items().stream()
                .filter(item -> item.gold().isEmpty())
                .forEach(item -> byFilter.computeIfAbsent(item.filter(), _ -> new ArrayList<>())
                        .add(scores(item).toList()));
        List<List<List<Integer>>> units = List.copyOf(byFilter.values());
        Ratings all = ratings(units);
        return new Findings.Agreement(
                (int) all.units().stream().filter(unit -> unit.size() > 1).count(),
                boxed(FleissKappa.of(all)),
                boxed(KrippendorffAlpha.of(all, Scale.NOMINAL)),
                boxed(KrippendorffAlpha.of(all, Scale.ORDINAL)),
                raters < 2
                        ? Optional.empty()
                        : Bootstrap.of(
                                units,
                                drawn -> KrippendorffAlpha.of(ratings(drawn), Scale.ORDINAL),
                                CONFIDENCE,
                                round.plan().seed()),
                boxed(KrippendorffAlpha.of(all, Scale.INTERVAL)));
    }

    private static Ratings ratings(List<List<List<Integer>>> units) {
        return new Ratings(
                RatingAnswer.HIGHEST, units.stream().flatMap(List::stream).toList());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private List<Findings.Prediction> predictions() {
        Map<Integer, Double> means = means(WordSource.method(round.ownMethod()));
        List<SampledFilter> rated = round.filters().stream()
                .filter(filter -> means.containsKey(filter.filter()))
                .toList();
        double[] people = rated.stream()
                .mapToDouble(filter -> means.getOrDefault(filter.filter(), 0.0))
                .toArray();
        return Stream.of(AutomaticScore.values())
                .map(score -> {
                    double[] automatic = rated.stream().mapToDouble(score::of).toArray();
                    return new Findings.Prediction(
                            score,
                            score == AutomaticScore.RELIABLE
                                    ? Optional.empty()
                                    : Spearman.of(automatic, people, CONFIDENCE),
                            AreaUnderCurve.of(
                                    where(automatic, people, true), where(automatic, people, false), CONFIDENCE));
                })
                .toList();
    }

    private static double[] where(double[] scores, double[] people, boolean good) {
        return IntStream.range(0, scores.length)
                .filter(i -> people[i] >= GOOD == good)
                .mapToDouble(i -> scores[i])
                .toArray();
    }
}
