package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds raters who did not look, by items whose answer is known. */
final class RaterCheck {

    private static final double MILLIS = 1_000;

    private RaterCheck() {}

    /** One for each rater who answered, by pseudonym. */
    static List<RaterFinding> of(FrozenRound round, List<RatingAnswer> answers) {
        Map<String, List<RatingAnswer>> byRater =
                answers.stream().collect(Collectors.groupingBy(RatingAnswer::rater, TreeMap::new, Collectors.toList()));
        List<RaterFinding> found = new ArrayList<>();
        byRater.forEach((rater, own) -> found.add(rater(round, rater, own)));
        return found;
    }

    private static RaterFinding rater(FrozenRound round, String rater, List<RatingAnswer> answers) {
        int gold = 0;
        int failed = 0;
        int untold = 0;
        List<Integer> scores = new ArrayList<>();
        for (RatingAnswer answer : answers) {
            RatedItem item = round.items().get(answer.item());
            if (!answer.told()) {
                untold++;
            } else if (item.gold().isPresent()) {
                gold++;
                failed += item.gold().get().isFailedBy(answer.score()) ? 1 : 0;
            } else {
                scores.add(answer.score());
            }
        }
        return new RaterFinding(
                rater,
                answers.size(),
                untold,
                gold,
                failed,
                RaterFinding.isCareless(gold, failed),
                scores.stream().mapToInt(Integer::intValue).average(),
                median(answers));
    }

    private static OptionalDouble median(List<RatingAnswer> answers) {
        List<Long> times = answers.stream()
                .map(RatingAnswer::millis)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = times.size() / 2;
        return times.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((times.get(half) + times.get((times.size() - 1) / 2)) / 2.0 / MILLIS);
    }
}
