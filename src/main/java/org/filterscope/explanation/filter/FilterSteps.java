package org.filterscope.explanation.filter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** The ways to other filters: the one before, the next, a random one; the keys p, n and r lead there too. */
final class FilterSteps extends Nav {

    /**
     * Offers them.
     *
     * @param number the filter that is shown
     * @param filters how many the layer has
     * @param worthwhile numbers from which a random one is drawn
     * @param address where a filter is
     */
    FilterSteps(int number, int filters, List<Integer> worthwhile, IntFunction<String> address) {
        addClassName("filter-steps");
        getElement().setAttribute("aria-label", "Filters");
        if (number > 0) {
            add(step("← Filter " + (number - 1), "p", address.apply(number - 1)));
        }
        if (number + 1 < filters) {
            add(step("Filter " + (number + 1) + " →", "n", address.apply(number + 1)));
        }
        List<Integer> others =
                worthwhile.stream().filter(other -> other != number).toList();
        if (!others.isEmpty()) {
            // Anything will do: nothing is computed from it
            int drawn = RandomGenerator.getDefault().nextInt(others.size());
            add(step("Random filter", "r", address.apply(others.get(drawn))));
        }
    }

    private static Anchor step(String title, String key, String address) {
        Anchor step = new Anchor(address, title);
        step.getElement().setAttribute("aria-keyshortcuts", key);
        step.setTitle(title + " (key " + key + ")");
        return step;
    }
}
