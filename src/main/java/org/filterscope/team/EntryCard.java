package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The card in the middle of the pages that stand before the application: signing in, first start, links. */
final class EntryCard extends Composite<Div> {

    EntryCard(String title, String line, Component... content) {
        getContent().addClassName("entry-card");
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span brand = new Span(mark, new Span("Filterscope"));
        brand.addClassName("brand");
        getContent().add(brand, new H1(title));
        if (!line.isEmpty()) {
            getContent().add(new Paragraph(line));
        }
        getContent().add(content);
    }
}
