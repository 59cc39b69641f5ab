package org.filterscope.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.filterscope.page.EmptyState;

/** What a page shows that cannot be shown. */
abstract class FaultPage extends Main {

    /** Shows a title and a sentence, with the way back. */
    final void show(VaadinIcon icon, String title, String sentence) {
        addClassName("page");
        getElement().setAttribute("role", "alert");
        Component back = new Anchor("", "To the projects");
        // the page stays the same one when a fault follows a fault
        removeAll();
        add(new EmptyState(icon, title, sentence, back));
    }
}
