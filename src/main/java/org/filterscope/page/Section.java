package org.filterscope.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;

/** A part of a page under a heading of its own; screen readers find it by that heading. */
public final class Section extends com.vaadin.flow.component.html.Section {

    public Section(String title, Component... content) {
        addClassName("page-section");
        H2 heading = new H2(title);
        getElement().setAttribute("aria-label", title);
        add(heading);
        add(content);
    }
}
