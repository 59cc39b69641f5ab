package org.filterscope.model;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.team.ProjectId;
import org.jspecify.annotations.Nullable;

/** The imports of models that a project has under way, kept up to date while it is on a page. */
final class RunningImports extends Div {

    private static final int LATEST = 50;

    private final Jobs jobs;
    private final ProjectId project;
    private final boolean mayCancel;
    private final Instant newsSince;
    private final Runnable done;
    private final Map<JobId, Div> rows = new LinkedHashMap<>();
    private @Nullable Runnable stop;

    /**
     * The imports of a project.
     *
     * @param newsSince imports that failed before this are not shown
     * @param done is called on the page's thread at first, and whenever an import has brought a model
     */
    RunningImports(Jobs jobs, ProjectId project, boolean mayCancel, Instant newsSince, Runnable done) {
        this.jobs = jobs;
        this.project = project;
        this.mayCancel = mayCancel;
        this.newsSince = newsSince;
        this.done = done;
        addClassName("running-imports");
        getElement().setAttribute("aria-live", "polite");
    }

    private static boolean isImport(Job job) {
        return job.kind().equals(ModelImport.NAME);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stop = jobs.watch(project, job -> {
            if (isImport(job)) {
                var _ = ui.access(() -> show(job));
            }
        });
        // what changed before the watch began is looked up now
        jobs.of(project, LATEST).stream()
                .filter(job -> isImport(job) && isNews(job))
                .forEach(this::show);
        done.run();
    }

    /** A refusal is news for a while: it may have come before the page was there to be told. */
    private boolean isNews(Job job) {
        return !job.state().ended()
                || (job.state() == JobState.FAILED
                        && job.endedAt().filter(end -> end.isAfter(newsSince)).isPresent());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
            stop = null;
        }
    }

    private void show(Job job) {
        Div row = rows.computeIfAbsent(job.id(), _ -> {
            Div fresh = new Div();
            fresh.addClassName("running-import");
            add(fresh);
            return fresh;
        });
        row.removeAll();
        if (job.state() == JobState.DONE || job.state() == JobState.CANCELLED) {
            remove(row);
            rows.remove(job.id());
        } else {
            fill(row, job);
        }
        if (job.state() == JobState.DONE) {
            done.run();
        }
    }

    private void fill(Div row, Job job) {
        Span title = new Span(job.title());
        title.addClassName("running-import-title");
        row.add(title);
        if (job.state() == JobState.FAILED) {
            Span reason = new Span(job.message());
            reason.addClassName("running-import-refusal");
            reason.getElement().setAttribute("role", "alert");
            row.add(reason);
            return;
        }
        row.add(new Span(job.state() == JobState.QUEUED ? "waits for its turn" : job.step()));
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", job.title());
        job.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(true));
        row.add(bar);
        if (mayCancel) {
            Button cancel = new Button("Cancel", _ -> jobs.cancel(job.id()));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            cancel.setAriaLabel("Cancel: " + job.title());
            row.add(cancel);
        }
    }
}
