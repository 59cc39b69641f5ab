package org.filterscope.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: what it is called, one line about it, and what can be done here. */
public final class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph line = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, String line, Component... actions) {
        getContent().addClassName("page-header");
        Div words = new Div(this.title, this.line);
        words.addClassName("page-header-words");
        this.actions.addClassName("page-header-actions");
        getContent().add(words, this.actions);
        setTitle(title);
        setLine(line);
        this.actions.add(actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Sets the line below the title; empty for none. */
    public void setLine(String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
    }

    public void addAction(Component action) {
        actions.add(action);
    }
}
