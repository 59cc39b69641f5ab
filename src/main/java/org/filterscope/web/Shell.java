package org.filterscope.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.filterscope.job.pages.JobPanel;
import org.filterscope.team.ProjectPage;

/** The frame of all pages: where one is, where one can go, and who one is. */
@Layout
@AnonymousAllowed
class Shell extends AppLayout implements AfterNavigationObserver {

    private final Navigation navigation;

    Shell(Navigation navigation, JobPanel jobPanel, UserMenu userMenu) {
        this.navigation = navigation;
        setPrimarySection(Section.DRAWER);
        addClassName("shell");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Show or hide the navigation");
        Span space = new Span();
        space.addClassName("shell-space");
        addToNavbar(skipLink(), toggle, space, jobPanel, userMenu);
        Div head = new Div(brand());
        head.addClassName("shell-head");
        addToDrawer(head, new Scroller(navigation));
    }

    private static Component brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = new Anchor("", mark, new Span("Filterscope"));
        brand.addClassName("brand");
        brand.setAriaLabel("Filterscope, to all projects");
        return brand;
    }

    /** Lets people with a keyboard pass over the navigation. */
    private static Component skipLink() {
        Anchor link = new Anchor("#content", "Skip to the content");
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Component content = getContent();
        if (content != null) {
            content.setId("content");
            content.getElement().setAttribute("tabindex", "-1");
        }
        navigation.show(content instanceof ProjectPage page ? page.shownProject() : java.util.Optional.empty());
    }
}
