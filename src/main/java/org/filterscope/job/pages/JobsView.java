package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.filterscope.job.JobFilter;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobSearch;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Live;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;

/** The jobs of a project. */
@Route("project/:project/jobs")
@PageTitle("Jobs · Filterscope")
@PermitAll
@StyleSheet("job.css")
class JobsView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Jobs jobs;
    private final transient JobSearch search;
    private final transient MyRights rights;
    private ProjectId project = ProjectId.random();
    private transient Optional<JobRows> rows = Optional.empty();
    private transient Runnable stopWatching = () -> {};

    JobsView(Jobs jobs, JobSearch search, MyRights rights) {
        this.jobs = jobs;
        this.search = search;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        JobQuery query = JobQuery.of(event.getLocation().getQueryParameters());
        removeAll();
        Anchor schedules = new Anchor(JobNavigation.schedules(project), "Schedules");
        add(new PageHeader(
                "Jobs",
                "Imports, training and explanations run here, as many at once as there are slots, and go on after a"
                        + " restart.",
                schedules));
        if (search.count(project, JobFilter.ALL) == 0 && !query.restricts()) {
            add(new EmptyState(
                    VaadinIcon.TIMER, "Nothing has run yet", "Import a model or images, and see here how far it is."));
        } else {
            add(new JobFilterFields(query, search.kinds(project), jobs::kindTitle, this::open));
        }
        JobFilter filter = query.filter(SignedInUser.require().id());
        JobRows list = new JobRows(jobs, search, project, filter, rights.have(Role.EDITOR, project));
        if (query.restricts() && list.isEmpty()) {
            Button all = new Button("Show all jobs", _ -> open(JobQuery.ALL));
            add(new EmptyState(
                    VaadinIcon.SEARCH, "No job is like that", "Look for something else, or at all of them.", all));
        }
        add(list);
        rows = Optional.of(list);
    }

    private void open(JobQuery query) {
        getUI().ifPresent(ui -> ui.navigate(JobNavigation.ofProject(project), query.parameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopWatching = jobs.watch(project, job -> {
            Live.show(ui, () -> rows.ifPresent(list -> list.changed(job)));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    @Override
    public ProjectId project() {
        return project;
    }
}
