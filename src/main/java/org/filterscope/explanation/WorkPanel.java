package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;

/** How far the work on an explanation is, with what can be done about it. */
final class WorkPanel extends Div {

    private final Component cancel;
    private final Component again;

    /**
     * @param cancel stops the work; shown while it waits or runs
     * @param again has it begun once more; shown when it failed or was cancelled
     */
    WorkPanel(Job job, Button cancel, Button again) {
        this.cancel = cancel;
        this.again = again;
        addClassName("explanation-work");
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        show(job);
    }

    void show(Job job) {
        removeAll();
        Span state = new Span(ExplanationText.state(job));
        state.getElement().setAttribute("role", job.state() == JobState.FAILED ? "alert" : "status");
        add(state);
        if (!job.state().ended()) {
            ProgressBar bar = new ProgressBar();
            bar.getElement().setAttribute("aria-label", job.title());
            job.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(true));
            add(bar, cancel);
        } else if (job.state() != JobState.DONE) {
            add(again);
        }
    }
}
