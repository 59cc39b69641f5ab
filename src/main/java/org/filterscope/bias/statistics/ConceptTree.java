package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Concepts under their hypernyms, tested from the top: children are opened only under a selected parent and are corrected
 * within their family at level q (Yekutieli, "Hierarchical false discovery rate-controlling methodology", JASA 103, 2008).
 * The share of false findings over the whole tree is bounded less tightly than q, so claims rest on the flat list of words.
 *
 * @param parents of every concept, -1 for the topmost
 */
public record ConceptTree(List<Integer> parents) {

    /** Every parent exists, and following parents comes to an end. */
    public ConceptTree {
        parents = List.copyOf(parents);
        for (int concept = 0; concept < parents.size(); concept++) {
            int steps = 0;
            for (int above = concept; above >= 0; above = parents.get(above)) {
                if (parents.get(above) >= parents.size() || ++steps > parents.size()) {
                    throw new IllegalArgumentException("concept " + concept + " has no topmost parent");
                }
            }
        }
    }

    /**
     * The selected concepts, parents before children.
     *
     * @param p of a concept; asked only for those that are opened
     */
    public List<Integer> selected(IntFunction<Double> p, double q) {
        List<Integer> selected = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(-1));
        for (int next = 0; next < open.size(); next++) {
            List<Integer> family = childrenOf(open.get(next));
            List<Double> adjusted = Correction.BENJAMINI_HOCHBERG.adjusted(
                    family.stream().map(p::apply).toList());
            List<Integer> found = IntStream.range(0, family.size())
                    .filter(i -> adjusted.get(i) <= q)
                    .mapToObj(family::get)
                    .collect(Collectors.toUnmodifiableList());
            selected.addAll(found);
            open.addAll(found);
        }
        return List.copyOf(selected);
    }

    private List<Integer> childrenOf(int parent) {
        return IntStream.range(0, parents.size())
                .filter(concept -> parents.get(concept) == parent)
                .boxed()
                .toList();
    }
}
