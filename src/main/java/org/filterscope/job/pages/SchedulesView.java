package org.filterscope.job.pages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobSchedule;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.Jobs;
import org.filterscope.page.Confirmation;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;

/** The schedules of a project. */
@Route("project/:project/schedules")
@PageTitle("Schedules · Filterscope")
@PermitAll
@StyleSheet("job.css")
class SchedulesView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient JobSchedules schedules;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient Clock clock;
    private ProjectId project = ProjectId.random();

    SchedulesView(JobSchedules schedules, Jobs jobs, MyRights rights, Clock clock) {
        this.schedules = schedules;
        this.jobs = jobs;
        this.rights = rights;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        show();
    }

    @Override
    public ProjectId project() {
        return project;
    }

    private void show() {
        List<JobSchedule> all = schedules.of(project);
        removeAll();
        Anchor jobsLink = new Anchor(JobNavigation.ofProject(project), "Jobs");
        add(new PageHeader(
                "Schedules", "Jobs that are asked for again and again, by the calendar or the clock.", jobsLink));
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CALENDAR_CLOCK,
                    "Nothing is on a schedule",
                    "Open a job that does new work each time, such as an audit, and choose “Repeat on a schedule …”.",
                    new Anchor(JobNavigation.ofProject(project), "Look at the jobs")));
            return;
        }
        boolean mayChange = rights.have(Role.EDITOR, project);
        UnorderedList list = new UnorderedList();
        list.addClassName("job-list");
        all.forEach(schedule -> list.add(new ScheduleLine(
                schedule,
                jobs.kindTitle(schedule.kind()),
                clock.instant(),
                true,
                mayChange ? new Button[] {pause(schedule), end(schedule)} : new Button[0])));
        add(list);
    }

    private Button pause(JobSchedule schedule) {
        String verb = schedule.paused() ? "Resume" : "Pause";
        Button button = new Button(verb, _ -> {
            schedules.pause(schedule.id(), !schedule.paused());
            show();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(verb + " the schedule of " + schedule.title());
        return button;
    }

    private Button end(JobSchedule schedule) {
        Button button = new Button(
                "End",
                _ -> Confirmation.ask(
                        "End the schedule of " + schedule.title() + "?",
                        "The jobs it asked for stay; for further ones the schedule has to be made anew.",
                        "End the schedule",
                        () -> {
                            schedules.remove(schedule.id());
                            Notices.done("The schedule has ended.");
                            show();
                        }));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel("End the schedule of " + schedule.title());
        return button;
    }
}
