package org.filterscope.bias.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.refusal.RefusedException;

/** Makes a subset of every combination of the values of some attributes. */
final class Crossing {

    /** As many as an audit may compare. */
    static final int MOST = 24;

    private Crossing() {}

    /** @throws RefusedException when there are too many combinations, or fewer than two */
    static List<PlannedSubset> of(List<AttributeFacet> attributes) {
        long combinations =
                attributes.stream().mapToLong(AttributeFacet::distinct).reduce(1, (one, other) -> one * other);
        if (attributes.isEmpty() || combinations < 2) {
            throw new RefusedException("Crossing needs attributes with at least two values; choose others.");
        }
        if (combinations > MOST) {
            throw new RefusedException("These attributes have " + combinations
                    + " combinations of values, and an audit compares at most " + MOST
                    + " subsets; choose fewer attributes, or make subsets that join values.");
        }
        List<List<SubsetRule.OneOf>> all = List.of(List.of());
        for (AttributeFacet attribute : attributes) {
            List<List<SubsetRule.OneOf>> longer = new ArrayList<>();
            for (List<SubsetRule.OneOf> begun : all) {
                for (ValueCount value : attribute.values()) {
                    List<SubsetRule.OneOf> more = new ArrayList<>(begun);
                    more.add(new SubsetRule.OneOf(attribute.name(), List.of(value.value())));
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream().map(Crossing::subset).toList();
    }

    private static PlannedSubset subset(List<SubsetRule.OneOf> values) {
        String name = values.stream().map(rule -> rule.values().getFirst()).collect(Collectors.joining(", "));
        SubsetRule rule = values.size() == 1 ? values.getFirst() : new SubsetRule.All(List.copyOf(values));
        return new PlannedSubset(name.substring(0, Math.min(100, name.length())), rule);
    }
}
