package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.team.ProjectId;
import org.jspecify.annotations.Nullable;

/** Tells a page about the jobs of its project, for as long as it is shown. */
public final class WatchedJobs {

    private static final Set<String> KINDS = Set.of(ExplanationJob.NAME, ExplanationRefresh.NAME);

    private final Jobs jobs;
    private final Set<String> kinds;
    private @Nullable Runnable stop;

    /** Watches for a page until it is left. */
    public WatchedJobs(Jobs jobs, Component page) {
        this(jobs, page, KINDS);
    }

    /**
     * For a page.
     *
     * @param kinds the names of the kinds of jobs that it shows
     */
    public WatchedJobs(Jobs jobs, Component page, Set<String> kinds) {
        this.jobs = jobs;
        this.kinds = Set.copyOf(kinds);
        page.addDetachListener(_ -> stop());
    }

    /** Begins to tell, on the page's thread, of jobs of these kinds. */
    public void watch(UI ui, ProjectId project, Consumer<Job> changed) {
        stop();
        stop = jobs.watch(project, job -> {
            if (kinds.contains(job.kind())) {
                var _ = ui.access(() -> changed.accept(job));
            }
        });
    }

    private void stop() {
        if (stop != null) {
            stop.run();
            stop = null;
        }
    }
}
