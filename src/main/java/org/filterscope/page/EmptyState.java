package org.filterscope.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list would be when there is nothing in it yet, and offers the next step. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(VaadinIcon icon, String title, String explanation, Component... nextSteps) {
        getContent().addClassName("empty-state");
        Div steps = new Div(nextSteps);
        steps.addClassName("empty-state-steps");
        Component picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().add(picture, new H2(title), new Paragraph(explanation), steps);
    }
}
