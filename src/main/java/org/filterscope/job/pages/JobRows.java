package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobFilter;
import org.filterscope.job.JobId;
import org.filterscope.job.JobSearch;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.job.Waiting;
import org.filterscope.page.Live;
import org.filterscope.page.LocaleText;
import org.filterscope.team.ProjectId;

/** Some jobs of a project, as many as one wants to see, with what can be done with several of them at once. */
final class JobRows extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient Jobs jobs;
    private final transient JobSearch search;
    private final ProjectId project;
    private final transient JobFilter filter;
    private final boolean mayChange;
    private final transient Map<JobId, JobRow> rows = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button("Show more", _ -> addPage());
    private final BulkBar bulk;
    private boolean waitsAreOld;

    JobRows(Jobs jobs, JobSearch search, ProjectId project, JobFilter filter, boolean mayChange) {
        this.jobs = jobs;
        this.search = search;
        this.project = project;
        this.filter = filter;
        this.mayChange = mayChange;
        this.bulk = new BulkBar(jobs, rows::values);
        bulk.setVisible(false);
        list.addClassName("job-list");
        getContent().addClassName("job-rows");
        getContent().add(bulk, list, more);
        addPage();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private void addPage() {
        List<Job> page = search.page(project, filter, rows.size(), PAGE);
        page.stream().filter(job -> !rows.containsKey(job.id())).forEach(job -> list.add(row(job)));
        show(page);
        int all = search.count(project, filter);
        more.setVisible(rows.size() < all);
        more.setText("Show more of " + LocaleText.count(all, "job", "jobs"));
        bulk.setVisible(mayChange && !rows.isEmpty());
    }

    private JobRow row(Job job) {
        JobRow row =
                new JobRow(job, mayChange ? Optional.of(chosen -> bulk.choose(job.id(), chosen)) : Optional.empty());
        rows.put(job.id(), row);
        return row;
    }

    private void show(Collection<Job> some) {
        boolean anyWaits = some.stream().anyMatch(JobRows::waits);
        Map<JobId, Waiting> waits = anyWaits ? jobs.waitingOf(project) : Map.of();
        Map<JobId, JobAttempt> attempts =
                search.latestAttempts(project, some.stream().map(Job::id).toList());
        for (Job job : some) {
            Optional.ofNullable(rows.get(job.id()))
                    .ifPresent(row -> row.show(
                            job,
                            new JobRow.Facts(
                                    jobs.kindTitle(job.kind()),
                                    Optional.ofNullable(waits.get(job.id())),
                                    Optional.ofNullable(attempts.get(job.id())),
                                    mayChange && job.state().ended() && jobs.startsAgain(job.id())),
                            mayChange ? Optional.of(new JobActions(jobs)) : Optional.empty()));
        }
        bulk.refresh();
    }

    private static boolean waits(Job job) {
        return job.state() == JobState.QUEUED || job.state() == JobState.PAUSED;
    }

    /** Shows a job as it is now; a new one comes behind those that have not ended. */
    void changed(Job job) {
        Optional<JobRow> row = Optional.ofNullable(rows.get(job.id()));
        boolean moved = row.map(JobRow::job)
                .filter(before -> before.state() == job.state())
                .isEmpty();
        if (row.isEmpty()) {
            if (!filter.includes(job)) {
                return;
            }
            long before = rows.values().stream()
                    .filter(other -> !other.job().state().ended())
                    .count();
            list.addComponentAtIndex((int) before, row(job));
            bulk.setVisible(mayChange);
        }
        show(List.of(job));
        if (moved && !waitsAreOld) {
            waitsAreOld = true;
            // What others wait for has changed too; once for all changes that come together
            getUI().ifPresent(this::showWaitsAnew);
        }
    }

    private void showWaitsAnew(UI ui) {
        Live.show(ui, () -> {
            waitsAreOld = false;
            show(rows.values().stream().map(JobRow::job).filter(JobRows::waits).toList());
        });
    }
}
