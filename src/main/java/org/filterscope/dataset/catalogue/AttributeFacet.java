package org.filterscope.dataset.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An attribute and its values among some images.
 *
 * @param name its name
 * @param numeric whether all values in the dataset are numbers
 * @param known number of images with a value
 * @param missing number of images without one
 * @param distinct number of different values
 * @param values the commonest values
 * @param range the lowest and the highest number, of a numeric attribute
 */
public record AttributeFacet(
        String name,
        boolean numeric,
        int known,
        int missing,
        int distinct,
        List<ValueCount> values,
        Optional<Range> range) {

    /** The most values that are listed. */
    public static final int LISTED = 50;
}
