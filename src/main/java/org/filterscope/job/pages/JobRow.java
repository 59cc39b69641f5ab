package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobState;
import org.filterscope.job.Waiting;
import org.filterscope.page.LocaleText;

/** One job in the list of a project. */
final class JobRow extends Composite<ListItem> {

    private final Checkbox choice = new Checkbox();
    private final Div body = new Div();
    private final JobProgress progress = new JobProgress();
    private Job job;
    private boolean shown;

    /** What is known of a job besides itself. */
    record Facts(String kind, Optional<Waiting> waiting, Optional<JobAttempt> latest, boolean again) {}

    /** @param chosen told when the row is chosen or left out again; without one it cannot be chosen */
    JobRow(Job job, Optional<Consumer<Boolean>> chosen) {
        this.job = job;
        getContent().addClassNames("job-line", "job-row");
        body.addClassName("job-row-body");
        choice.setAriaLabel("Choose " + job.title());
        chosen.ifPresent(action -> {
            choice.addValueChangeListener(change -> action.accept(change.getValue()));
            getContent().add(choice);
        });
        getContent().add(body);
    }

    Job job() {
        return job;
    }

    void choose(boolean value) {
        choice.setValue(value);
    }

    /** Shows the job as it is now. */
    void show(Job now, Facts facts, Optional<JobActions> actions) {
        progress.show(now, facts.waiting());
        boolean same = shown && JobProgress.isAllThatChanged(job, now);
        job = now;
        shown = true;
        if (same) {
            return;
        }
        getContent().getElement().setAttribute("data-state", now.state().name());
        Anchor title = new Anchor(JobNavigation.job(now.id()), now.title());
        title.addClassName("job-title");
        Div head = new Div(
                JobText.badge(now.state()),
                title,
                JobText.secondary(LocaleText.time(now.endedAt().orElse(now.requestedAt()))));
        head.addClassName("job-head");
        Div foot = new Div(JobText.secondary(facts.kind() + " · " + now.requesterName()));
        foot.addClassName("job-foot");
        facts.latest()
                .filter(_ -> now.state() != JobState.QUEUED)
                .map(JobText::run)
                .ifPresent(text -> foot.add(JobText.secondary(text)));
        Div buttons = new Div();
        buttons.addClassName("job-buttons");
        actions.ifPresent(buttonsOf -> addActions(buttons, facts, buttonsOf));
        if (!now.result().isEmpty()) {
            buttons.add(JobActions.result(now));
        }
        foot.add(buttons);
        body.removeAll();
        body.add(head, progress, foot);
    }

    private void addActions(Div buttons, Facts facts, JobActions actions) {
        switch (job.state()) {
            case QUEUED -> buttons.add(actions.priority(job), actions.cancel(job));
            case PAUSED, RUNNING -> buttons.add(actions.cancel(job));
            case FAILED, CANCELLED -> {
                if (facts.again()) {
                    buttons.add(actions.again(job));
                }
            }
            case DONE -> {}
        }
    }
}
