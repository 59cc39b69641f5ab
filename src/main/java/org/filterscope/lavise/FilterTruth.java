package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filterscope.tensor.FeatureMap;

/**
 * What each filter really looks at, by annotated masks: G, the categories of which an object in one of the filter's top
 * images overlaps the region R = [A_k &gt; T_k] with IoU(M, R) &gt; 0.04. The caller shows the top images once more, in
 * any order, with their masks.
 */
public final class FilterTruth {

    private static final double LEAST_OVERLAP = 0.04;

    private final Dissection dissection;
    private final Map<Long, List<Integer>> filtersByImage = new HashMap<>();
    private final List<Set<Integer>> categories = new ArrayList<>();

    /** Nothing known yet about the filters of this dissection, which was made on annotated images. */
    public FilterTruth(Dissection dissection) {
        this.dissection = dissection;
        for (FilterDissection filter : dissection.filters()) {
            categories.add(new TreeSet<>());
            filter.topImages()
                    .forEach(image -> filtersByImage
                            .computeIfAbsent(image.number(), number -> new ArrayList<>())
                            .add(filter.filter()));
        }
    }

    /** Shows one image; one that no filter has among its top images is passed over. */
    public void observe(long image, FeatureMap map, List<ObjectMask> objects) {
        for (int filter : filtersByImage.getOrDefault(image, List.of())) {
            boolean[] region =
                    Attention.region(map, filter, dissection.filter(filter).threshold());
            meet(filter, region, objects);
        }
    }

    /** As {@link #observe(long, FeatureMap, List)}, with the activations that the dissection has kept, in 8 bits. */
    public void observe(long image, List<ObjectMask> objects) {
        for (int filter : filtersByImage.getOrDefault(image, List.of())) {
            FilterDissection dissected = dissection.filter(filter);
            dissected.topImages().stream()
                    .filter(top -> top.number() == image)
                    .forEach(top -> meet(filter, top.grid().region(dissected.threshold()), objects));
        }
    }

    private void meet(int filter, boolean[] region, List<ObjectMask> objects) {
        for (ObjectMask object : objects) {
            if (object.overlap(region) > LEAST_OVERLAP) {
                categories.get(filter).add(object.category());
            }
        }
    }

    /** G of every filter, as places of categories. */
    public List<Set<Integer>> categories() {
        return categories.stream().map(Set::copyOf).toList();
    }
}
