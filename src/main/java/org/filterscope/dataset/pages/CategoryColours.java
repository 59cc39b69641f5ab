package org.filterscope.dataset.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The colours of categories: the same for a category on every page of its dataset. */
final class CategoryColours {

    /** Hues far apart, in an order in which neighbours differ much. */
    private static final int[] HUES = {212, 28, 145, 330, 55, 275, 180, 0, 95, 245, 305, 165};

    private CategoryColours() {}

    /**
     * The hues of some categories, in degrees.
     *
     * @param all the categories of the dataset in its order
     */
    static Map<String, Integer> of(List<String> all, Collection<String> some) {
        Map<String, Integer> hues = new LinkedHashMap<>();
        for (String category : some) {
            hues.put(category, HUES[Math.max(0, all.indexOf(category)) % HUES.length]);
        }
        return hues;
    }
}
