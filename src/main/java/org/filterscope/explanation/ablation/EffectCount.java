package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Counts what was measured, all together and group by group. */
final class EffectCount {

    private EffectCount() {}

    /** The effect on all images. */
    static Effect overall(List<AblationCase> cases) {
        return effect("All images", cases);
    }

    /** The effect on each group, those that fall most first. */
    static List<Effect> groups(List<AblationCase> cases, IntFunction<String> names) {
        Map<Integer, List<AblationCase>> byGroup = new TreeMap<>();
        cases.forEach(each ->
                byGroup.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each));
        return byGroup.entrySet().stream()
                .map(group -> effect(names.apply(group.getKey()), group.getValue()))
                .sorted(Comparator.comparingDouble(Effect::change)
                        .thenComparingDouble(Effect::probabilityChange)
                        .thenComparing(Effect::name))
                .toList();
    }

    private static Effect effect(String name, List<AblationCase> cases) {
        int conditions = cases.getFirst().outcomes().size();
        return new Effect(
                name,
                cases.size(),
                right(cases, 0),
                right(cases, 1),
                flipped(cases, true),
                flipped(cases, false),
                IntStream.range(2, conditions)
                        .mapToObj(condition -> right(cases, condition))
                        .toList(),
                IntStream.range(0, conditions)
                        .mapToObj(condition -> probability(cases, condition))
                        .toList());
    }

    private static int right(List<AblationCase> cases, int condition) {
        return Math.toIntExact(cases.stream()
                .filter(each -> each.outcomes().get(condition).right())
                .count());
    }

    private static int flipped(List<AblationCase> cases, boolean wasRight) {
        return Math.toIntExact(cases.stream()
                .filter(each -> each.outcomes().get(0).right() == wasRight
                        && each.outcomes().get(1).right() != wasRight)
                .count());
    }

    private static double probability(List<AblationCase> cases, int condition) {
        return cases.stream()
                .mapToDouble(each -> each.outcomes().get(condition).probability())
                .average()
                .orElse(0);
    }
}
