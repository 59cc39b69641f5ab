package org.filterscope.job;

import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says that this node is alive, notices when it was given up, and gives up others that are silent: their work goes back into
 * the queue. A node that could not reach the database itself for a while gives up nobody until it has heard the others again.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(2);

    private final NodeTable nodes;
    private final ClaimTable claims;
    private final ShardTable shards;
    private final JobTable jobs;
    private final JobWorker worker;
    private final JobFeed feed;
    private final ThisNode thisNode;
    private final NodeSettings settings;
    private final DatabaseClock clock;
    private final InHand inHand;
    private Optional<ScheduledExecutorService> thread = Optional.empty();
    private long hearsSince = System.nanoTime();
    private long lastBeat = System.nanoTime();
    private NodeState stood = NodeState.ACTIVE;

    Heartbeat(
            NodeTable nodes,
            ClaimTable claims,
            ShardTable shards,
            JobTable jobs,
            JobWorker worker,
            JobFeed feed,
            ThisNode thisNode,
            NodeSettings settings,
            DatabaseClock clock,
            InHand inHand) {
        this.nodes = nodes;
        this.claims = claims;
        this.shards = shards;
        this.jobs = jobs;
        this.worker = worker;
        this.feed = feed;
        this.thisNode = thisNode;
        this.settings = settings;
        this.clock = clock;
        this.inHand = inHand;
    }

    @Override
    public void start() {
        // What ran here under this id before cannot run any more: nobody else has this data folder
        nodes.leave(thisNode.id());
        giveBackWorkOfLostNodes();
        nodes.enter(thisNode.description(), stood);
        beat();
        hearsSince = System.nanoTime();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heartbeat").daemon().factory());
        thread = Optional.of(executor);
        long beat = settings.heartbeat().toMillis();
        var _ = executor.scheduleWithFixedDelay(() -> guarded(this::beat), beat, beat, TimeUnit.MILLISECONDS);
        long look = settings.look().toMillis();
        var _ = executor.scheduleWithFixedDelay(() -> guarded(this::look), look, look, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
        thread = Optional.empty();
        Thread leaving = Thread.ofVirtual().start(this::leave);
        try {
            // The database may be gone already, and the end must not wait for it
            leaving.join(LONGEST_LEAVE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    @Override
    public int getPhase() {
        return NodePhases.HEARTBEAT;
    }

    private void leave() {
        try {
            nodes.leave(thisNode.id());
        } catch (RuntimeException e) {
            LOG.info("This node leaves without a word, since the database cannot be reached: {}", e.getMessage());
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            hearsSince = System.nanoTime();
            LOG.warn("The database cannot be reached; this node goes on with what it has", e);
        }
    }

    /** Says that this node is alive, and looks after the others. */
    synchronized void beat() {
        long now = System.nanoTime();
        if (now - lastBeat > settings.lostAfter().toNanos() / 2) {
            // Not even this node's own beats came through: what is old in the table says nothing about the others
            hearsSince = now;
        }
        Timestamp database = clock.now();
        Duration ahead =
                Duration.between(database.toInstant(), Clock.systemUTC().instant());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Optional<NodeState> stands = nodes.beat(thisNode.id(), load, ahead);
        if (stands.isEmpty()) {
            LOG.warn("This node was given up as lost; what it did is done elsewhere");
            worker.letGoOfAll();
            // Whoever drained it wants it drained still
            nodes.enter(thisNode.description(), stood);
        }
        stood = stands.orElse(stood);
        giveBackWhatNobodyDoes();
        lastBeat = System.nanoTime();
        if (lastBeat - hearsSince >= settings.lostAfter().toNanos()) {
            Instant silent = database.toInstant().minus(settings.lostAfter());
            if (nodes.giveUpSilentSince(Timestamp.from(silent)) > 0) {
                LOG.warn(
                        "A node has not been heard of for {}; its work goes back into the queue", settings.lostAfter());
            }
            giveBackWorkOfLostNodes();
            nodes.forgetSilentSince(Timestamp.from(database.toInstant().minus(settings.nodesKept())));
        }
    }

    private void giveBackWhatNobodyDoes() {
        Set<Record> said = new HashSet<>(claims.of(thisNode.id()));
        said.addAll(shards.of(thisNode.id()));
        for (Record work : inHand.forgotten(said, settings.lostAfter())) {
            LOG.warn("This node was given work that it does not know of; it goes back into the queue: {}", work);
            switch (work) {
                case Claim claim ->
                    claims.requeue(claim, "INTERRUPTED", "This node lost sight of it.", Optional.empty());
                case ShardTable.Hold part -> shards.open(part);
                default -> throw new IllegalStateException("no work: " + work);
            }
            worker.wake();
        }
    }

    private void giveBackWorkOfLostNodes() {
        claims.ofLostNodes().forEach(claims::lost);
        shards.openThoseOfLostNodes();
        feed.changed();
        worker.wake();
    }

    /** Notices what others want of this node. */
    private void look() {
        claims.toCancel(thisNode.id()).forEach(worker::cancel);
        worker.workedOn().stream()
                .filter(id -> jobs.find(id).filter(job -> !job.state().ended()).isEmpty())
                .forEach(worker::cancel);
    }
}
