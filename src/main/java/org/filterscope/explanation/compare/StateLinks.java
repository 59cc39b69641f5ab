package org.filterscope.explanation.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.function.Function;

/** A row of links, one for each value that a part of the state may take; the one that holds is marked. */
final class StateLinks extends Nav {

    <T> StateLinks(String name, T[] values, T now, Function<T, CompareState> state, Function<T, String> label) {
        addClassName("compare-links");
        getElement().setAttribute("aria-label", name);
        for (T value : values) {
            Anchor link = new Anchor(state.apply(value).address(), label.apply(value));
            if (value.equals(now)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
