package org.filterscope.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.filterscope.page.PageHeader;

/** All projects of the reader's teams. */
@Route("")
@PageTitle("Projects · Filterscope")
@PermitAll
class ProjectsView extends Main {

    ProjectsView() {
        addClassName("page");
        add(new PageHeader("Projects", ""));
    }
}
