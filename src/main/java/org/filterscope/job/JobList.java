package org.filterscope.job;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.filterscope.page.Live;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;

/** The latest jobs of a project, the newest first, kept up to date while the page is open. */
public final class JobList extends Div {

    private final transient Jobs jobs;
    private final ProjectId project;
    private final transient Predicate<Job> shown;
    private final int most;
    private final boolean mayCancel;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<JobId, JobLine> lines = new HashMap<>();
    private transient Runnable stopWatching = () -> {};
    private transient Consumer<Job> ended = _ -> {};

    /**
     * A list of jobs.
     *
     * @param shown which jobs to show
     * @param most how many at most
     */
    public JobList(Jobs jobs, MyRights rights, ProjectId project, Predicate<Job> shown, int most) {
        this.jobs = jobs;
        this.project = project;
        this.shown = shown;
        this.most = most;
        this.mayCancel = rights.have(Role.EDITOR, project);
        list.addClassName("job-list");
        list.getElement().setAttribute("aria-live", "polite");
        add(list);
    }

    /** Is told when a shown job ends while the page is open. */
    public JobList whenEnded(Consumer<Job> action) {
        ended = action;
        return this;
    }

    /** Whether there is nothing to show now. */
    public boolean isEmpty() {
        return jobs.of(project, most).stream().noneMatch(shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        // First listen, then look: a change in between is shown twice, not missed
        stopWatching = jobs.watch(project, job -> {
            Live.show(ui, () -> show(job));
        });
        list.removeAll();
        lines.clear();
        List<Job> now = jobs.of(project, most);
        now.stream().filter(shown).forEach(job -> list.add(line(job)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    private void show(Job job) {
        if (!shown.test(job) && !lines.containsKey(job.id())) {
            return;
        }
        JobLine line = lines.get(job.id());
        if (line == null) {
            list.addComponentAsFirst(line(job));
        } else {
            show(job, line);
        }
        if (job.state().ended()) {
            ended.accept(job);
        }
    }

    private Component line(Job job) {
        JobLine line = new JobLine(job, mayCancel, () -> jobs.cancel(job.id()));
        lines.put(job.id(), line);
        if (job.state().ended()) {
            show(job, line);
        }
        return new ListItem(line);
    }

    private void show(Job job, JobLine line) {
        line.show(job, mayCancel && jobs.startsAgain(job.id()) ? Optional.of(() -> startAgain(job)) : Optional.empty());
    }

    private void startAgain(Job job) {
        jobs.startAgain(job.id());
    }
}
