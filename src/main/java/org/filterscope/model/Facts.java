package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** A list of facts, each with its name. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("model-facts");
    }

    Facts with(String name, String value) {
        return with(name, new Span(value));
    }

    Facts with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
