package org.filterscope.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A cell of a list of the administration: what something is called, and what else is said of it below. */
final class TwoLines extends Div {

    TwoLines(String name, String more) {
        Span below = new Span(more);
        below.addClassName("secondary");
        add(new Span(name), below);
        addClassName("grid-two-lines");
    }
}
