package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.filterscope.lavise.Derangement;
import org.filterscope.refusal.RefusedException;

/**
 * Makes the items of a round: for each filter drawn and each source its words, the same words once, and gold items. Everything
 * comes from the plan's seed.
 *
 * <p>The shuffled control gives each filter of the sample the words of the next one in a random cycle, so both have the same
 * lists of words. Mismatches show filters outside the sample where there are enough.
 */
final class RoundDraw {

    private final RatingPlan plan;
    private final String ownMethod;
    private final Map<String, List<Candidate>> said;
    private final List<Candidate> candidates;
    private final WordNearness nearness;

    /**
     * @param ownMethod the method that the explanation was made with
     * @param said the words of all filters by every method of the plan and by the own one, by the filters' numbers
     */
    RoundDraw(RatingPlan plan, String ownMethod, Map<String, List<Candidate>> said, WordNearness nearness) {
        this.plan = plan;
        this.ownMethod = ownMethod;
        this.said = Map.copyOf(said);
        this.candidates = said.getOrDefault(ownMethod, List.of()).stream()
                .filter(candidate -> !candidate.words().isEmpty())
                .toList();
        this.nearness = nearness;
    }

    /**
     * Draws the round.
     *
     * @param explanation whose filters are rated
     * @param version of its pictures
     * @throws RefusedException when fewer than two filters have words, or a gold item names a filter that cannot be shown
     */
    FrozenRound draw(String explanation, String version) {
        if (candidates.size() < 2) {
            throw new RefusedException("Fewer than two filters of this layer have words; explain another layer.");
        }
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<FilterSample.Drawn> strata =
                new FilterSample(candidates, plan.strata()).draw(plan.filters(), random.split());
        List<Candidate> sample =
                strata.stream().flatMap(stratum -> stratum.filters().stream()).toList();
        List<RatedItem> items = new ArrayList<>();
        rated(sample, random.split().nextLong(), items);
        Map<Integer, SampledFilter> filters = new TreeMap<>();
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            for (Candidate filter : strata.get(stratum).filters()) {
                filters.put(filter.filter(), filter.sampled(stratum, plan.images()));
            }
        }
        for (Candidate shown : gold(sample, random.split(), items)) {
            filters.putIfAbsent(shown.filter(), shown.sampled(-1, plan.images()));
        }
        return new FrozenRound(
                FrozenRound.FORMAT,
                explanation,
                version,
                ownMethod,
                plan,
                strata.stream()
                        .map(stratum -> new FrozenRound.Part(
                                stratum.name(),
                                stratum.population(),
                                stratum.filters().size()))
                        .toList(),
                List.copyOf(filters.values()),
                items);
    }

    private void rated(List<Candidate> sample, long seed, List<RatedItem> items) {
        int[] partners = Derangement.of(sample.size(), seed);
        List<String> common = plan.sources().contains(WordSource.BASE_RATE)
                ? CommonWords.of(candidates.stream().map(Candidate::words).toList(), plan.words())
                : List.of();
        for (int place = 0; place < sample.size(); place++) {
            Candidate filter = sample.get(place);
            Map<List<String>, List<WordSource>> lists = new LinkedHashMap<>();
            for (WordSource source : plan.sources()) {
                List<String> list = switch (source.kind()) {
                    case METHOD -> said(source.method(), filter.filter());
                    case BASE_RATE -> common;
                    case SHUFFLED -> sample.get(partners[place]).words(plan.words());
                };
                if (!list.isEmpty()) {
                    lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(source);
                }
            }
            lists.forEach((list, sources) ->
                    items.add(new RatedItem(items.size(), filter.filter(), sources, list, Optional.empty())));
        }
    }

    private List<String> said(String method, int filter) {
        List<Candidate> all = said.getOrDefault(method, List.of());
        return filter < all.size() ? all.get(filter).words(plan.words()) : List.of();
    }

    /** Adds the gold items and tells whose images they show. */
    private List<Candidate> gold(List<Candidate> sample, RandomGenerator random, List<RatedItem> items) {
        List<Candidate> shown = new ArrayList<>();
        List<Candidate> clear = clear();
        Mismatches mismatches = new Mismatches(clear, nearness, plan.words());
        for (Candidate filter : outsideFirst(clear, sample, random)) {
            List<String> list = shown.size() < plan.mismatches() ? mismatches.to(filter, random) : List.of();
            if (!list.isEmpty()) {
                items.add(gold(items.size(), filter, list, Expectation.WRONG));
                shown.add(filter);
            }
        }
        for (OwnGold own : plan.ownGold()) {
            Candidate filter = candidates.stream()
                    .filter(candidate -> candidate.filter() == own.filter())
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("Filter " + own.filter()
                            + " has no words or does not exist; choose another one for the gold item."));
            items.add(gold(items.size(), filter, own.words(), own.expected()));
            shown.add(filter);
        }
        return shown;
    }

    private static RatedItem gold(int number, Candidate filter, List<String> words, Expectation expected) {
        return new RatedItem(number, filter.filter(), List.of(), words, Optional.of(expected));
    }

    /** Filters about whose words there is little doubt; all where there are too few. */
    private List<Candidate> clear() {
        List<Candidate> reliable =
                candidates.stream().filter(Candidate::reliable).toList();
        return reliable.size() < 2 ? candidates : reliable;
    }

    private static List<Candidate> outsideFirst(List<Candidate> all, List<Candidate> sample, RandomGenerator random) {
        Set<Candidate> drawn = new HashSet<>(sample);
        List<Candidate> outside = new ArrayList<>(
                all.stream().filter(each -> !drawn.contains(each)).toList());
        List<Candidate> inside =
                new ArrayList<>(all.stream().filter(drawn::contains).toList());
        Collections.shuffle(outside, random);
        Collections.shuffle(inside, random);
        outside.addAll(inside);
        return outside;
    }
}
