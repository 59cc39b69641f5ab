package org.filterscope.explanation;

import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;

/**
 * The images of a dataset, or of one of its subsets.
 *
 * @param dataset the dataset
 * @param subset one of its subsets; empty for all images
 */
public record ImageChoice(DatasetId dataset, Optional<SubsetId> subset) {

    /** All images of a dataset. */
    public static ImageChoice all(DatasetId dataset) {
        return new ImageChoice(dataset, Optional.empty());
    }

    /** The images of a subset. */
    public static ImageChoice of(DatasetId dataset, SubsetId subset) {
        return new ImageChoice(dataset, Optional.of(subset));
    }
}
