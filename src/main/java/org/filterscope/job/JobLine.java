package org.filterscope.job;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.filterscope.page.LocaleText;

/** One job on a page: what it does, how far it is, and how it ended. Shows each new state it is given. */
public final class JobLine extends Composite<Div> {

    private final Runnable cancel;
    private final boolean mayCancel;

    /**
     * A line for a job.
     *
     * @param mayCancel whether to offer to stop it
     * @param cancel stops it
     */
    public JobLine(Job job, boolean mayCancel, Runnable cancel) {
        this.cancel = cancel;
        this.mayCancel = mayCancel;
        getContent().addClassName("job-line");
        show(job);
    }

    /** Shows the job as it is now. */
    public void show(Job job) {
        show(job, Optional.empty());
    }

    /** Shows the job as it is now, and how it can be started again, if it can. */
    void show(Job job, Optional<Runnable> again) {
        Div content = getContent();
        content.removeAll();
        content.getElement().setAttribute("data-state", job.state().name());
        Span state = new Span(job.state().title());
        state.addClassNames("badge", "badge-" + job.state().name().toLowerCase(java.util.Locale.ROOT));
        Anchor title = new Anchor(JobNavigation.job(job.id()), job.title());
        title.addClassName("job-title");
        Span time = new Span(LocaleText.time(job.endedAt().orElse(job.requestedAt())));
        time.addClassName("secondary");
        Div head = new Div(state, title, time);
        head.addClassName("job-head");
        content.add(head);
        switch (job.state()) {
            case QUEUED, PAUSED, RUNNING -> addProgress(content, job);
            case DONE -> addResult(content, job);
            case FAILED -> {
                content.add(new Paragraph(job.message()));
                again.ifPresent(start -> addAgain(content, job, start));
            }
            case CANCELLED -> again.ifPresent(start -> addAgain(content, job, start));
        }
    }

    private static void addAgain(Div content, Job job, Runnable start) {
        Button button = new Button("Start again", _ -> start.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Start again: " + job.title());
        content.add(button);
    }

    private void addProgress(Div content, Job job) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", job.title());
        job.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(job.state() == JobState.RUNNING));
        Span step = new Span(stepText(job));
        step.addClassName("secondary");
        Div row = new Div(step);
        row.addClassName("job-progress");
        if (mayCancel) {
            Button stop = new Button("Cancel", _ -> cancel.run());
            stop.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            stop.setAriaLabel("Cancel " + job.title());
            row.add(stop);
        }
        content.add(bar, row);
    }

    private static String stepText(Job job) {
        if (job.state() == JobState.PAUSED) {
            return "An administrator holds it back";
        }
        if (job.state() == JobState.QUEUED) {
            return "Waits for its turn";
        }
        return job.total() > 0
                ? job.step() + " " + LocaleText.number(job.done()) + " of " + LocaleText.number(job.total())
                : job.step();
    }

    private static void addResult(Div content, Job job) {
        if (!job.result().isEmpty()) {
            Component link = new Anchor(job.result(), "Show the result");
            content.add(link);
        }
    }
}
