package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.QueueOverview;
import org.filterscope.page.Live;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;

/** The queue of all teams, what each team may take of it, and all schedules. */
@Route(JobNavigation.ADMINISTRATION)
@PageTitle("Queue · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("job.css")
class AdministrationJobsView extends Main {

    private final transient JobAdministration administration;
    private final transient QueueOverview overview;
    private final Button pause = new Button("", _ -> pause());
    private final Div banner = new Div();
    private final QueueRows queue;
    private final TeamLimits limits;
    private transient Runnable stopWatching = () -> {};

    AdministrationJobsView(
            JobAdministration administration,
            QueueOverview overview,
            QueueRows queue,
            TeamLimits limits,
            AllSchedules all) {
        this.administration = administration;
        this.overview = overview;
        this.queue = queue;
        this.limits = limits;
        addClassName("page");
        banner.addClassName("queue-paused");
        banner.getElement().setAttribute("role", "status");
        add(
                new PageHeader(
                        "Queue",
                        "What waits and runs, of all teams. Titles are shown here; what the jobs work on is seen by the"
                                + " teams alone.",
                        new Anchor(JobNavigation.NODES, "Nodes"),
                        pause),
                banner,
                new Section("Jobs", queue),
                new Section("Limits of teams", limits),
                new Section("Schedules", all));
        showPaused();
    }

    private void pause() {
        administration.pauseQueue(!administration.paused());
        showPaused();
        queue.refresh();
    }

    private void showPaused() {
        boolean paused = administration.paused();
        pause.setText(paused ? "Resume the queue" : "Pause the queue");
        pause.setIcon(paused ? VaadinIcon.PLAY.create() : VaadinIcon.PAUSE.create());
        banner.removeAll();
        if (paused) {
            banner.add(
                    VaadinIcon.PAUSE.create(),
                    new Span("The queue is paused: what runs goes on, and nothing begins until you resume it."));
        }
        banner.setVisible(paused);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopWatching = overview.watch(job -> {
            Live.show(ui, () -> {
                if (queue.changed(job)) {
                    limits.refresh();
                }
            });
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }
}
