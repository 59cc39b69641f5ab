package org.filterscope.dataset.pages;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.filterscope.dataset.catalogue.DatasetId;

/**
 * The images somebody is picking by hand. They stay while one looks at single images or changes the filter, until they
 * become a subset.
 */
@SpringComponent
@VaadinSessionScope
class HandPicks {

    private final Map<DatasetId, TreeSet<Integer>> picks = new ConcurrentHashMap<>();

    /** The numbers of the picked images, ascending. */
    List<Integer> of(DatasetId dataset) {
        return List.copyOf(picks.getOrDefault(dataset, new TreeSet<>()));
    }

    void change(DatasetId dataset, Collection<Integer> images, boolean picked) {
        TreeSet<Integer> those = picks.computeIfAbsent(dataset, _ -> new TreeSet<>());
        if (picked) {
            those.addAll(images);
        } else {
            those.removeAll(images);
        }
    }

    void clear(DatasetId dataset) {
        picks.remove(dataset);
    }
}
