package org.filterscope.job;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses what a free slot does next: fair between teams, by priority and age within a team. */
@Component
class Dispatch {

    /** What is charged for a kind of work that never came to its end yet. */
    private static final double FIRST_GUESS_SECONDS = 10;

    private static final int LATEST = 20;

    private final QueueTable queue;
    private final ClaimTable claims;
    private final ShardTable shards;
    private final Cluster cluster;
    private final ThisNode thisNode;

    Dispatch(QueueTable queue, ClaimTable claims, ShardTable shards, Cluster cluster, ThisNode thisNode) {
        this.queue = queue;
        this.claims = claims;
        this.shards = shards;
        this.cluster = cluster;
        this.thisNode = thisNode;
    }

    /** Takes work for a slot of this node, or nothing where none waits that it may do. */
    @Transactional
    public Optional<Work> take(Slot slot) {
        boolean forLooks = slot.kind() == SlotKind.LOOK;
        if (!(forLooks ? queue.looksWait() : queue.anythingWaits())) {
            return Optional.empty();
        }
        List<Node> nodes = cluster.nodes();
        boolean allowed = nodes.stream().anyMatch(node -> node.id().equals(thisNode.id()) && node.takesWork());
        QueueTable.Queue state = queue.lock();
        if (!allowed || state.paused()) {
            return Optional.empty();
        }
        if (forLooks) {
            // These slots lie outside the shares and limits of teams: what they take delays nobody's other work
            return queue.nextLook().map(job -> new Work.Whole(claim(job, slot, 0), job, 0));
        }
        List<Need> needs = Need.takenBy(slot.kind(), Cluster.slots(nodes, SlotKind.GPU) > 0);
        List<FairOrder.Waiting> teams = queue.teams(needs);
        Optional<QueueTable.Ready> front = queue.front(needs)
                .filter(job -> teams.stream().anyMatch(team -> team.team().equals(job.team()) && team.withinLimit()));
        if (front.isPresent()) {
            return front.map(job -> start(job, slot, state.virtualTime()));
        }
        return FairOrder.next(teams, state.virtualTime()).flatMap(team -> serve(team, needs, slot, state));
    }

    private Optional<Work> serve(FairOrder.Waiting team, List<Need> needs, Slot slot, QueueTable.Queue state) {
        queue.setVirtualTime(team.start(state.virtualTime()));
        Optional<QueueTable.Ready> first = queue.first(team.team(), needs);
        // What runs came before what waits, unless that ranks higher
        Optional<ShardTable.Open> open = shards.open(team.team(), needs)
                .filter(part ->
                        first.filter(job -> job.priority() > part.priority()).isEmpty());
        if (open.isPresent()) {
            return open.flatMap(part -> help(part, state.virtualTime()));
        }
        return first.map(job -> start(job, slot, state.virtualTime()));
    }

    private Work start(QueueTable.Ready job, Slot slot, double virtualTime) {
        double charge = FairOrder.charge(queue.meanSeconds(job.kind(), LATEST).orElse(FIRST_GUESS_SECONDS));
        Claim claim = claim(job, slot, charge);
        queue.charge(job.team(), charge, virtualTime);
        return new Work.Whole(claim, job, charge);
    }

    private Claim claim(QueueTable.Ready job, Slot slot, double charge) {
        return claims.start(
                job.id(),
                job.kind(),
                thisNode.id(),
                thisNode.description().name(),
                slot,
                thisNode.device(slot),
                charge);
    }

    private Optional<Work> help(ShardTable.Open part, double virtualTime) {
        return shards.take(
                        new ShardTable.Key(part.job(), part.kind(), part.number()), thisNode.id(), FIRST_GUESS_SECONDS)
                .map(taken -> {
                    queue.charge(part.team(), FIRST_GUESS_SECONDS, virtualTime);
                    return new Work.Part(part, taken, FIRST_GUESS_SECONDS);
                });
    }
}
