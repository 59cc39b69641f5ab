package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How many images subsets of one dataset have, alone and in common.
 *
 * @param subsets the subsets
 * @param common number of images in both, by the places of the two in the list; on the diagonal the size of each
 */
public record SubsetOverlap(List<Subset> subsets, List<List<Integer>> common) {

    public SubsetOverlap {
        subsets = List.copyOf(subsets);
        common = common.stream().map(List::copyOf).toList();
    }

    /** Counts what sets of image numbers have in common. */
    static SubsetOverlap of(List<Subset> subsets, List<BitSet> images) {
        List<List<Integer>> common = new ArrayList<>();
        for (BitSet one : images) {
            List<Integer> row = new ArrayList<>();
            for (BitSet other : images) {
                BitSet both = (BitSet) one.clone();
                both.and(other);
                row.add(both.cardinality());
            }
            common.add(row);
        }
        return new SubsetOverlap(subsets, common);
    }

    /** Number of images that two subsets have in common. */
    public int between(int one, int other) {
        return common.get(one).get(other);
    }
}
