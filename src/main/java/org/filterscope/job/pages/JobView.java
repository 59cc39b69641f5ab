package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filterscope.job.Job;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobId;
import org.filterscope.job.JobLogs;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Live;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;

/** One job: what is known of it, and each attempt at it with its log. */
@Route("job/:job")
@PermitAll
@StyleSheet("job.css")
class JobView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient Jobs jobs;
    private final transient JobLogs logs;
    private final transient JobSchedules schedules;
    private final transient MyRights rights;
    private final transient Clock clock;
    private final Div now = new Div();
    private final Div attempts = new Div();
    private final transient Map<Integer, AttemptPanel> panels = new TreeMap<>();
    private ProjectId project = ProjectId.random();
    private JobId id = JobId.random();
    private String title = "";
    private transient Optional<JobFacts> facts = Optional.empty();
    private transient Runnable stopWatching = () -> {};

    JobView(Jobs jobs, JobLogs logs, JobSchedules schedules, MyRights rights, Clock clock) {
        this.jobs = jobs;
        this.logs = logs;
        this.schedules = schedules;
        this.rights = rights;
        this.clock = clock;
        addClassName("page");
        attempts.addClassName("job-attempts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = JobId.parse(event.getRouteParameters().get("job").orElse(""));
        Job job = jobs.get(id);
        project = job.project();
        title = job.title();
        removeAll();
        attempts.removeAll();
        panels.clear();
        facts = Optional.empty();
        PageHeader header =
                new PageHeader(title, jobs.kindTitle(job.kind()) + ", asked for by " + job.requesterName() + ".");
        header.addAction(new Anchor(JobNavigation.ofProject(project), "All jobs of the project"));
        if (rights.have(Role.EDITOR, project) && schedules.canRepeat(id)) {
            header.addAction(new Button(
                    "Repeat on a schedule …",
                    VaadinIcon.CALENDAR_CLOCK.create(),
                    _ -> new ScheduleDialog(schedules, clock, id, title).open()));
        }
        add(header, now, new Section("Attempts", attempts));
        show(job);
    }

    private void show(Job job) {
        if (facts.filter(shown -> shown.goesOnAs(job)).isPresent()) {
            return;
        }
        JobFacts anew = new JobFacts(job, jobs, rights.have(Role.EDITOR, project));
        facts = Optional.of(anew);
        now.removeAll();
        now.add(anew);
        List<JobAttempt> all = jobs.attempts(id);
        if (all.isEmpty()) {
            attempts.removeAll();
            attempts.add(new EmptyState(
                    VaadinIcon.HOURGLASS_START,
                    "It has not begun yet",
                    "As soon as it does, what it writes into its log stands here."));
        } else if (panels.isEmpty()) {
            attempts.removeAll();
        }
        for (JobAttempt attempt : all) {
            AttemptPanel panel = panels.get(attempt.number());
            if (panel == null) {
                AttemptPanel added = new AttemptPanel(
                        jobs,
                        logs,
                        id,
                        attempt,
                        attempt.number() == all.getLast().number());
                panels.put(attempt.number(), added);
                attempts.addComponentAsFirst(added);
            } else {
                panel.show(attempt);
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopWatching = jobs.watch(project, job -> {
            if (job.id().equals(id)) {
                Live.show(ui, () -> show(job));
            } else if (job.state() != JobState.RUNNING) {
                // What this one waits for may have changed
                Live.show(ui, this::showWaiting);
            }
        });
    }

    private void showWaiting() {
        Job job = jobs.get(id);
        if (job.state() == JobState.QUEUED) {
            show(job);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
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
