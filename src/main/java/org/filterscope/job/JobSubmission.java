package org.filterscope.job;

import java.util.Optional;
import org.filterscope.team.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts jobs into the queue, each work once. */
@Component
class JobSubmission {

    private final JobTable table;
    private final QueueTable queue;
    private final JobWorker worker;
    private final JobFeed feed;

    JobSubmission(JobTable table, QueueTable queue, JobWorker worker, JobFeed feed) {
        this.table = table;
        this.queue = queue;
        this.worker = worker;
        this.feed = feed;
    }

    /** Queues a job, unless one that does the same has not ended yet. */
    @Transactional
    public JobId submit(NewJob job) {
        if (job.sameWork().isPresent()) {
            // Two who ask at the same time must not both find nothing
            queue.lock();
            Optional<JobId> same =
                    table.unended(job.project(), job.kind(), job.sameWork().get());
            if (same.isPresent()) {
                return same.get();
            }
        }
        JobId id = JobId.random();
        table.insert(id, job);
        queued();
        return id;
    }

    /**
     * Queues a job again that failed or was cancelled, for whoever asks now.
     *
     * @return whether that was so, and nobody does the same work meanwhile
     */
    @Transactional
    public boolean again(JobId job, UserId requester) {
        queue.lock();
        if (table.sameWorkGoesOn(job) || !table.again(job, requester)) {
            return false;
        }
        queued();
        return true;
    }

    /** Something waits that did not before: it is looked at when the caller's transaction, if there is one, has ended. */
    void queued() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell();
                }
            });
        } else {
            tell();
        }
    }

    private void tell() {
        feed.changed();
        worker.wake();
    }
}
