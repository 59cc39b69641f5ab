package org.filterscope.dataset.pages;

import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobList;
import org.filterscope.job.Jobs;
import org.filterscope.team.MyRights;

/** Shows one job until it has ended, also when it has by the time the page stands. */
final class FollowedJob {

    private static final int LATEST = 500;

    private FollowedJob() {}

    /** The list with this job alone; the action is run with the page at hand. */
    static JobList show(Jobs jobs, MyRights rights, JobId id, Consumer<Job> whenEnded) {
        JobList list = new JobList(
                        jobs, rights, jobs.get(id).project(), each -> each.id().equals(id), LATEST)
                .whenEnded(whenEnded);
        list.addAttachListener(event -> {
            Job now = jobs.get(id);
            if (now.state().ended()) {
                var _ = event.getUI().access(() -> whenEnded.accept(now));
            }
        });
        return list;
    }
}
