package org.filterscope.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole queue and all nodes, for administrators. They see titles of jobs, and nothing of what the jobs work on. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class JobAdministration {

    private static final UUID QUEUE = new UUID(0, 1);

    private final JobTable jobs;
    private final QueueTable queue;
    private final NodeTable nodes;
    private final Cluster cluster;
    private final JobSubmission submission;
    private final Cancelling cancelling;
    private final Trail trail;

    JobAdministration(
            JobTable jobs,
            QueueTable queue,
            NodeTable nodes,
            Cluster cluster,
            JobSubmission submission,
            Cancelling cancelling,
            Trail trail) {
        this.jobs = jobs;
        this.queue = queue;
        this.nodes = nodes;
        this.cluster = cluster;
        this.submission = submission;
        this.cancelling = cancelling;
        this.trail = trail;
    }

    /** Lets a waiting job begin before all others. */
    @Transactional
    public void moveToFront(JobId job) {
        trail.record("job moved to the front", job.value(), title(job));
        jobs.moveToFront(job);
        submission.queued();
    }

    /** Holds a waiting job back. */
    @Transactional
    public void pause(JobId job) {
        if (!jobs.change(job, JobState.QUEUED, JobState.PAUSED)) {
            throw new RefusedException("Only a job that waits can be held back; this one does not wait any more.");
        }
        trail.record("job paused", job.value(), title(job));
        submission.queued();
    }

    /** Lets a job go on that was held back. */
    @Transactional
    public void resume(JobId job) {
        if (jobs.change(job, JobState.PAUSED, JobState.QUEUED)) {
            trail.record("job resumed", job.value(), title(job));
            submission.queued();
        }
    }

    /** Stops a job of any team. */
    public void cancel(JobId job) {
        trail.record("job cancelled", job.value(), title(job));
        cancelling.cancel(job);
    }

    /** Whether no job begins. */
    public boolean paused() {
        return queue.look().paused();
    }

    /** Lets no job begin any more, or lets them begin again; those that run go on. */
    @Transactional
    public void pauseQueue(boolean paused) {
        queue.pause(paused);
        trail.record(paused ? "queue paused" : "queue resumed", QUEUE, "queue");
        submission.queued();
    }

    /** How many slots the work of a team may take at once; nothing for no limit. */
    public Optional<Integer> limit(TeamId team) {
        return queue.limitOf(team);
    }

    /** Sets how many slots the work of a team may take at once. */
    @Transactional
    public void setLimit(TeamId team, Optional<Integer> most) {
        if (most.filter(limit -> limit < 1).isPresent()) {
            throw new RefusedException("A team may have at least one slot; pause its jobs to hold all of them back.");
        }
        queue.limit(team, most);
        trail.record(
                team, "job limit set", team.value(), most.map(String::valueOf).orElse("none"));
        submission.queued();
    }

    /** All nodes, live ones first. */
    public List<Node> nodes() {
        return cluster.nodes();
    }

    /** Lets a node finish what it has and take nothing new, as before an upgrade. */
    @Transactional
    public void drain(NodeId node) {
        change(node, NodeState.ACTIVE, NodeState.DRAINING, "node drained");
    }

    /** Lets a drained node take work again. */
    @Transactional
    public void undrain(NodeId node) {
        change(node, NodeState.DRAINING, NodeState.ACTIVE, "node taken back");
        submission.queued();
    }

    private void change(NodeId id, NodeState from, NodeState to, String action) {
        Node node = cluster.node(id).orElseThrow(ThingNotFoundException::new);
        if (!nodes.change(id, from, to)) {
            throw new RefusedException("The node " + node.name() + " is "
                    + node.state().name().toLowerCase(java.util.Locale.ROOT) + " now; look at the nodes again.");
        }
        trail.record(action, id.value(), node.name());
    }

    private String title(JobId job) {
        return jobs.find(job).orElseThrow(ThingNotFoundException::new).title();
    }
}
