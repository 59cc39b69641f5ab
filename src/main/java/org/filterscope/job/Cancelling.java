package org.filterscope.job;

import org.springframework.stereotype.Component;

/** Stops jobs, wherever they wait or run. */
@Component
class Cancelling {

    private final JobTable table;
    private final JobWorker worker;
    private final JobFeed feed;

    Cancelling(JobTable table, JobWorker worker, JobFeed feed) {
        this.table = table;
        this.worker = worker;
        this.feed = feed;
    }

    void cancel(JobId job) {
        table.cancel(job);
        worker.cancel(job);
        feed.changed();
    }
}
