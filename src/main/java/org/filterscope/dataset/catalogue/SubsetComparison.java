package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Compares the subsets of a dataset. */
@Service
@AllowedTo(Who.READER)
public class SubsetComparison {

    /** The most subsets that are compared at once. */
    public static final int MOST = 8;

    private final SubsetTable subsets;
    private final ImageTable images;

    SubsetComparison(SubsetTable subsets, ImageTable images) {
        this.subsets = subsets;
        this.images = images;
    }

    /**
     * How many images subsets have, alone and in common.
     *
     * @param dataset what they are subsets of
     * @throws RefusedException when there are more than {@value #MOST}
     */
    public SubsetOverlap overlap(DatasetId dataset, List<SubsetId> chosen) {
        if (chosen.size() > MOST) {
            throw new RefusedException("At most " + MOST + " subsets are compared at once; choose fewer.");
        }
        List<Subset> compared = new ArrayList<>();
        List<BitSet> numbers = new ArrayList<>();
        for (SubsetTable.Row row : subsets.of(dataset)) {
            if (chosen.contains(row.id())) {
                BitSet set = new BitSet();
                images.numbers(row.datasetKey(), subsets.condition(row)).forEach(set::set);
                compared.add(subsets.subset(row));
                numbers.add(set);
            }
        }
        return SubsetOverlap.of(compared, numbers);
    }
}
