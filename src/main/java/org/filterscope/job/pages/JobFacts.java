package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.LocaleText;

/** What is known of a job now, and what can be done with it. */
final class JobFacts extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();
    private final JobProgress progress = new JobProgress();
    private final transient Job shown;
    private final transient Jobs jobs;

    JobFacts(Job job, Jobs jobs, boolean mayChange) {
        this.shown = job;
        this.jobs = jobs;
        getContent().addClassNames("job-line", "job-facts");
        facts.addClassName("facts");
        Div buttons = new Div();
        buttons.addClassName("job-buttons");
        if (mayChange) {
            addActions(buttons, job, jobs);
        }
        if (!job.result().isEmpty()) {
            buttons.add(JobActions.result(job));
        }
        Div head = new Div(JobText.badge(job.state()), buttons);
        head.addClassName("job-head");
        fill(job);
        getContent().add(head, progress, facts);
        showProgress(job);
        getContent().getElement().setAttribute("data-state", job.state().name());
    }

    /** Shows only how far the job is, where nothing else has changed; returns whether that is so. */
    boolean goesOnAs(Job now) {
        boolean same = JobProgress.isAllThatChanged(shown, now);
        if (same) {
            showProgress(now);
        }
        return same;
    }

    private void showProgress(Job job) {
        boolean waits = job.state() == JobState.QUEUED || job.state() == JobState.PAUSED;
        progress.show(job, waits ? jobs.waiting(job.id()) : Optional.empty());
    }

    private static void addActions(Div buttons, Job job, Jobs jobs) {
        JobActions actions = new JobActions(jobs);
        switch (job.state()) {
            case QUEUED -> buttons.add(actions.priority(job), actions.cancel(job));
            case PAUSED, RUNNING -> buttons.add(actions.cancel(job));
            case FAILED, CANCELLED -> {
                if (jobs.startsAgain(job.id())) {
                    buttons.add(actions.again(job));
                }
            }
            case DONE -> {}
        }
    }

    private void fill(Job job) {
        fact("Asked for", LocaleText.time(job.requestedAt()));
        job.times().startedAt().ifPresent(start -> fact("Began", LocaleText.time(start)));
        job.endedAt().ifPresent(end -> {
            fact("Ended", LocaleText.time(end));
            job.times()
                    .startedAt()
                    .filter(start -> !end.isBefore(start))
                    .ifPresent(start -> fact("Took", LocaleText.duration(Duration.between(start, end))));
        });
        if (!job.node().isEmpty()) {
            fact("Node", JobText.place(job.node(), job.device()));
        }
        fact("Attempts", LocaleText.number(job.attempt()));
        fact("Id", id(job));
    }

    private static Component id(Job job) {
        Span id = new Span(job.id().toString());
        id.addClassName("job-id");
        id.setTitle("The server's log names the job like this");
        return id;
    }

    private void fact(String name, String value) {
        fact(name, new Span(value));
    }

    private void fact(String name, Component value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }
}
