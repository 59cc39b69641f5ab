package org.filterscope.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.filterscope.page.LocaleText;

/** The things of one kind in a project, the newest by name. */
class ShelfCard extends Div {

    ShelfCard(ProjectContents.Shelf shelf) {
        addClassNames("card", "shelf");
        Component icon = shelf.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span count = new Span(LocaleText.number(shelf.count()));
        count.addClassName("shelf-count");
        Div head = new Div(icon, new H3(new Anchor(shelf.address(), shelf.title())), count);
        head.addClassName("shelf-head");
        Paragraph meaning = new Paragraph(shelf.meaning());
        meaning.addClassName("secondary");
        UnorderedList newest = new UnorderedList();
        newest.addClassName("shelf-things");
        shelf.newest().forEach(thing -> {
            Span line = new Span(thing.line());
            line.addClassName("secondary");
            newest.add(new ListItem(new Anchor(thing.address(), thing.name()), line));
        });
        add(head, meaning, newest);
        if (shelf.count() > shelf.newest().size()) {
            add(new Anchor(shelf.address(), "Show all " + LocaleText.number(shelf.count())));
        }
    }
}
