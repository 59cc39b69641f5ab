package org.filterscope.dataset.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filterscope.dataset.rule.SubsetRule;

/**
 * Which images of a dataset a page shows: what was picked in the facets, and a rule from elsewhere. Values of one facet
 * are alternatives to each other, the facets hold together.
 *
 * @param categories the categories that were picked
 * @param allCategories whether an image must show all of them instead of any
 * @param values the values that were picked, by attribute; {@link #GAP} stands for images without one
 * @param ranges the ranges of numeric attributes, by attribute
 * @param clusters the clusters that were picked
 * @param name a part of the name; empty for any
 * @param rule what must hold besides
 */
record ImageFilter(
        Set<String> categories,
        boolean allCategories,
        Map<String, Set<String>> values,
        Map<String, SubsetRule.Between> ranges,
        Set<String> clusters,
        String name,
        Optional<SubsetRule> rule) {

    /** Picked in the place of a value: the images that have none. */
    static final String GAP = "";

    static final ImageFilter NONE =
            new ImageFilter(Set.of(), false, Map.of(), Map.of(), Set.of(), "", Optional.empty());

    ImageFilter {
        categories = new LinkedHashSet<>(categories);
        values = new LinkedHashMap<>(values);
        values.values().removeIf(Set::isEmpty);
        ranges = new LinkedHashMap<>(ranges);
        clusters = new LinkedHashSet<>(clusters);
        name = name.strip();
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** The rule that says the same. */
    SubsetRule toRule() {
        List<SubsetRule> rules = new ArrayList<>();
        if (!categories.isEmpty()) {
            rules.add(joined(
                    categories.stream().<SubsetRule>map(SubsetRule.Shows::new).toList(), allCategories));
        }
        values.forEach((attribute, picked) -> rules.add(ofValues(attribute, picked)));
        rules.addAll(ranges.values());
        if (!clusters.isEmpty()) {
            rules.add(new SubsetRule.InCluster(List.copyOf(clusters)));
        }
        if (!name.isEmpty()) {
            rules.add(new SubsetRule.NameContains(name));
        }
        rule.ifPresent(rules::add);
        return joined(rules, true);
    }

    private static SubsetRule ofValues(String attribute, Set<String> picked) {
        List<String> known = picked.stream().filter(value -> !value.equals(GAP)).toList();
        List<SubsetRule> alternatives = new ArrayList<>();
        if (!known.isEmpty()) {
            alternatives.add(new SubsetRule.OneOf(attribute, known));
        }
        if (picked.contains(GAP)) {
            alternatives.add(new SubsetRule.Missing(attribute));
        }
        return joined(alternatives, false);
    }

    private static SubsetRule joined(List<SubsetRule> rules, boolean all) {
        if (rules.size() == 1) {
            return rules.getFirst();
        }
        return all ? new SubsetRule.All(rules) : new SubsetRule.Any(rules);
    }

    ImageFilter withCategory(String category, boolean picked) {
        return new ImageFilter(
                changed(categories, category, picked), allCategories, values, ranges, clusters, name, rule);
    }

    ImageFilter withoutCategories() {
        return new ImageFilter(Set.of(), allCategories, values, ranges, clusters, name, rule);
    }

    ImageFilter withAllCategories(boolean all) {
        return new ImageFilter(categories, all, values, ranges, clusters, name, rule);
    }

    ImageFilter withValue(String attribute, String value, boolean picked) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(values);
        changed.put(attribute, changed(values.getOrDefault(attribute, Set.of()), value, picked));
        return new ImageFilter(categories, allCategories, changed, ranges, clusters, name, rule);
    }

    ImageFilter withRange(SubsetRule.Between range) {
        Map<String, SubsetRule.Between> changed = new LinkedHashMap<>(ranges);
        changed.put(range.attribute(), range);
        return new ImageFilter(categories, allCategories, values, changed, clusters, name, rule);
    }

    ImageFilter withoutRange(String attribute) {
        Map<String, SubsetRule.Between> changed = new LinkedHashMap<>(ranges);
        changed.remove(attribute);
        return new ImageFilter(categories, allCategories, values, changed, clusters, name, rule);
    }

    ImageFilter withoutAttribute(String attribute) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(values);
        changed.remove(attribute);
        return new ImageFilter(categories, allCategories, changed, ranges, clusters, name, rule)
                .withoutRange(attribute);
    }

    ImageFilter withCluster(String cluster, boolean picked) {
        return new ImageFilter(
                categories, allCategories, values, ranges, changed(clusters, cluster, picked), name, rule);
    }

    ImageFilter withName(String part) {
        return new ImageFilter(categories, allCategories, values, ranges, clusters, part, rule);
    }

    ImageFilter withRule(Optional<SubsetRule> other) {
        return new ImageFilter(categories, allCategories, values, ranges, clusters, name, other);
    }

    private static Set<String> changed(Set<String> set, String value, boolean in) {
        Set<String> changed = new LinkedHashSet<>(set);
        if (in) {
            changed.add(value);
        } else {
            changed.remove(value);
        }
        return changed;
    }
}
