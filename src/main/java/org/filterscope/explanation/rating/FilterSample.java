package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws filters of a layer without replacement, as many from each stratum; small strata give all they have. */
final class FilterSample {

    private static final int QUARTERS = 4;

    private final Map<String, List<Candidate>> strata;

    FilterSample(List<Candidate> candidates, Stratification strata) {
        this.strata = divided(candidates, strata);
    }

    /** What was drawn from one stratum. */
    record Drawn(String name, int population, List<Candidate> filters) {}

    /**
     * Draws.
     *
     * @param number how many filters; all there are where they are fewer
     */
    List<Drawn> draw(int number, RandomGenerator random) {
        List<Integer> sizes = sizes(number);
        List<Drawn> drawn = new ArrayList<>();
        for (Map.Entry<String, List<Candidate>> stratum : strata.entrySet()) {
            List<Candidate> shuffled = new ArrayList<>(stratum.getValue());
            Collections.shuffle(shuffled, random);
            List<Candidate> chosen = new ArrayList<>(shuffled.subList(0, sizes.get(drawn.size())));
            chosen.sort(Comparator.comparingInt(Candidate::filter));
            drawn.add(new Drawn(stratum.getKey(), shuffled.size(), chosen));
        }
        return drawn;
    }

    /** One more for each stratum in turn, as long as it has one, until the number is reached. */
    private List<Integer> sizes(int number) {
        List<Integer> populations = strata.values().stream().map(List::size).toList();
        int[] sizes = new int[populations.size()];
        int all = populations.stream().mapToInt(Integer::intValue).sum();
        int given = 0;
        for (int turn = 0; given < Math.min(number, all); turn++) {
            int stratum = turn % sizes.length;
            if (sizes[stratum] < populations.get(stratum)) {
                sizes[stratum]++;
                given++;
            }
        }
        return IntStream.of(sizes).boxed().toList();
    }

    private static Map<String, List<Candidate>> divided(List<Candidate> candidates, Stratification strata) {
        return switch (strata) {
            case NONE -> candidates.isEmpty() ? Map.of() : Map.of("all filters", candidates);
            case RELIABILITY ->
                candidates.stream()
                        .collect(Collectors.groupingBy(
                                candidate -> candidate.reliable() ? "with a reliable word" : "without a reliable word",
                                LinkedHashMap::new,
                                Collectors.toList()));
            case STRENGTH -> quarters(candidates);
        };
    }

    private static Map<String, List<Candidate>> quarters(List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingDouble(Candidate::strength).thenComparingInt(Candidate::filter));
        return IntStream.range(0, ordered.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> "quarter " + (1 + place * QUARTERS / ordered.size()) + " of strength",
                        LinkedHashMap::new,
                        Collectors.mapping(ordered::get, Collectors.toList())));
    }
}
