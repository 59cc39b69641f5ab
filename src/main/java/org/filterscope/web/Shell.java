package org.filterscope.web;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;

/** The frame of all pages behind the sign-in. */
@Layout
@PermitAll
class Shell extends AppLayout {

    Shell() {
        Span name = new Span("Filterscope");
        addToNavbar(new DrawerToggle(), name);
    }
}
