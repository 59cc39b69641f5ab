package org.filterscope.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.filterscope.job.Job;
import org.filterscope.job.JobList;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.ProjectSummary;
import org.filterscope.team.Projects;
import org.filterscope.team.Role;
import org.filterscope.team.TeamNavigation;

/** A project at a glance: what is here, what is being worked on, what to do next. */
@Route("project/:project")
@PermitAll
@StyleSheet("job.css")
class ProjectView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final int LATEST_JOBS = 20;

    private final transient Projects projects;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient ProjectContents contents;
    private ProjectId project = ProjectId.random();
    private String title = "";

    ProjectView(Projects projects, Jobs jobs, MyRights rights, ProjectContents contents) {
        this.projects = projects;
        this.jobs = jobs;
        this.rights = rights;
        this.contents = contents;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        show();
    }

    private void show() {
        removeAll();
        ProjectSummary summary = projects.get(project);
        title = summary.name();
        PageHeader header = new PageHeader(summary.name(), summary.description());
        header.addAction(teamLink(summary));
        boolean editor = rights.have(Role.EDITOR, project);
        if (editor) {
            header.addAction(new Button("Rename or describe", VaadinIcon.PENCIL.create(), _ -> edit(summary)));
            header.addAction(
                    summary.archived()
                            ? new Button("Put back", VaadinIcon.ARROW_BACKWARD.create(), _ -> putBack())
                            : new Button("Archive", VaadinIcon.ARCHIVE.create(), _ -> archive(summary)));
        }
        add(header);
        if (summary.archived()) {
            add(new Paragraph("This project is archived: it is all here, but not among the other projects."));
        }
        ProjectContents.Contents now = contents.of(project);
        boolean atWork = addRunningJobs();
        if (editor && !now.complete() && !atWork) {
            add(new NextSteps(project, now));
        }
        add(overview(now));
    }

    private static Component teamLink(ProjectSummary summary) {
        Anchor link = new Anchor(TeamNavigation.team(summary.team()), summary.teamName());
        link.addClassName("team-link");
        link.setAriaLabel("Team " + summary.teamName());
        return link;
    }

    private boolean addRunningJobs() {
        JobList running = new JobList(jobs, rights, project, this::isOpen, LATEST_JOBS).whenEnded(this::jobEnded);
        Section section = new Section("At work", running);
        boolean atWork = !running.isEmpty();
        section.setVisible(atWork);
        add(section);
        return atWork;
    }

    /** In the queue, at work, or failed in a way that starting it again may mend. */
    private boolean isOpen(Job job) {
        return !job.state().ended() || (job.state() != JobState.DONE && jobs.startsAgain(job.id()));
    }

    private void jobEnded(Job job) {
        getUI().ifPresent(_ -> show());
    }

    private Component overview(ProjectContents.Contents now) {
        Div cards = new Div();
        cards.addClassName("cards");
        now.shelves().forEach(shelf -> cards.add(new ShelfCard(shelf)));
        return new Section("What is here", cards);
    }

    private void edit(ProjectSummary summary) {
        new EditProjectDialog(summary, (name, description) -> {
                    projects.rename(project, name);
                    projects.describe(project, description);
                    UI.getCurrent().refreshCurrentRoute(true);
                })
                .open();
    }

    private void archive(ProjectSummary summary) {
        projects.archive(project);
        UI ui = UI.getCurrent();
        ui.navigate("");
        Notices.doneWithUndo(summary.name() + " is archived.", () -> {
            projects.restore(project);
            ui.navigate(ProjectPages.overview(project));
        });
    }

    private void putBack() {
        projects.restore(project);
        Notices.done("The project is among the others again.");
        show();
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public String getPageTitle() {
        return title + " · Filterscope";
    }
}
