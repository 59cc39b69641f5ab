package org.filterscope.job;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Strong;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.filterscope.page.LocaleText;
import org.jspecify.annotations.Nullable;

/** Shows a job as it goes on, with a button that stops it. */
public final class JobPanel extends Composite<Div> {

    private final transient Jobs jobs;
    private final transient Consumer<Job> ended;
    private final Strong title = new Strong();
    private final Span step = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button("Stop");
    private final boolean mayStop;
    private Job job;
    private transient @Nullable Runnable unwatch;

    /**
     * A panel.
     *
     * @param mayStop whether the reader of the page may stop the job
     * @param ended hears once when the job has ended, with the page at hand
     */
    public JobPanel(Jobs jobs, Job job, boolean mayStop, Consumer<Job> ended) {
        this.jobs = jobs;
        this.job = job;
        this.mayStop = mayStop;
        this.ended = ended;
        stop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        stop.setAriaLabel("Stop: " + job.title());
        stop.addClickListener(_ -> jobs.cancel(this.job.id()));
        step.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", job.title());
        Div words = new Div(title, step);
        words.addClassName("job-panel-words");
        Div line = new Div(words, stop);
        line.addClassName("job-panel-line");
        getContent().addClassName("job-panel");
        getContent().add(line, bar);
        show(job);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unwatch = jobs.watch(job.project(), changed -> {
            if (changed.id().equals(job.id())) {
                ui.access(() -> hear(changed));
            }
        });
        // It may have gone on between the making of the page and the watching
        hear(jobs.get(job.id()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unwatch != null) {
            unwatch.run();
            unwatch = null;
        }
    }

    private void hear(Job changed) {
        boolean wasOver = job.state().ended();
        show(changed);
        if (changed.state().ended() && !wasOver) {
            ended.accept(changed);
        }
    }

    private void show(Job now) {
        job = now;
        title.setText(now.title());
        step.setText(
                switch (now.state()) {
                    case QUEUED -> "Waits for its turn";
                    case RUNNING -> now.total() > 0
                            ? now.step() + ": " + LocaleText.number(now.done()) + " of " + LocaleText.number(now.total())
                            : now.step();
                    case DONE -> "Done";
                    case FAILED -> now.message();
                    case CANCELLED -> "Stopped";
                });
        bar.setVisible(!now.state().ended());
        bar.setIndeterminate(now.fraction().isEmpty());
        bar.setValue(now.fraction().orElse(0.0));
        stop.setVisible(mayStop && !now.state().ended());
        getContent().setClassName("job-failed", now.state() == JobState.FAILED);
    }
}
