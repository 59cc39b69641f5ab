package org.filterscope.explanation;

import java.util.List;
import org.filterscope.dataset.Faults;
import org.filterscope.tensor.image.BrokenImage;

/**
 * What came of reading a reference set.
 *
 * @param images images that were read
 * @param samples annotated images or objects that could be used
 * @param categoriesWithoutVector names of categories that no word vector stands for; their annotations are not used
 * @param broken files that gave no picture
 * @param notFinite images on which the layer's activations were not finite numbers
 * @param crowds annotations of groups that were not told apart, not used
 * @param misplaced annotations drawn on a picture of another size than the file's, not used
 * @param outside annotated objects that the cut to the network's input left nothing of
 * @param faults entries of the collection that could not be read
 */
public record ReferenceReport(
        int images,
        int samples,
        List<String> categoriesWithoutVector,
        List<BrokenImage> broken,
        int notFinite,
        int crowds,
        int misplaced,
        int outside,
        Faults faults) {

    public ReferenceReport {
        categoriesWithoutVector = List.copyOf(categoriesWithoutVector);
        broken = List.copyOf(broken);
    }
}
