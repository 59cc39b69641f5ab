package org.filterscope.job;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.filterscope.page.EmptyState;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;

/** The jobs of a project. */
@Route("project/:project/jobs")
@PageTitle("Jobs · Filterscope")
@PermitAll
@StyleSheet("job.css")
class JobsView extends Main implements BeforeEnterObserver, ProjectPage {

    private static final int MOST = 200;

    private final transient Jobs jobs;
    private final transient MyRights rights;
    private ProjectId project = ProjectId.random();

    JobsView(Jobs jobs, MyRights rights) {
        this.jobs = jobs;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        removeAll();
        add(new PageHeader(
                "Jobs",
                "Imports, training and explanations run here, one after the other, and go on after a restart."));
        JobList list = new JobList(jobs, rights, project, _ -> true, MOST);
        if (list.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.TIMER, "Nothing has run yet", "Import a model or images, and see here how far it is."));
        }
        add(list);
    }

    @Override
    public ProjectId project() {
        return project;
    }
}
