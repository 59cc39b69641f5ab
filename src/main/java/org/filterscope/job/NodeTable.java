package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nodes in the database. Only the database's clock is used here: it is the one that all of them share. */
@Component
class NodeTable {

    private final JdbcClient database;

    NodeTable(JdbcClient database) {
        this.database = database;
    }

    /** What a node says of itself. */
    record Description(
            NodeId id,
            String name,
            NodeRole role,
            String version,
            int cpuSlots,
            int gpuSlots,
            int lookSlots,
            String devices) {}

    /** A row, without what follows from the other rows. */
    record Row(
            Description description,
            double loadAverage,
            Duration clockAhead,
            NodeState state,
            java.time.Instant startedAt,
            java.time.Instant heartbeatAt,
            int busyCpu,
            int busyGpu,
            int busyLook) {}

    /** Enters a node that starts, or one that was given up and is there again. */
    @Transactional
    public void enter(Description node, NodeState state) {
        int changed = database.sql("""
                        update job_node set name = ?, role = ?, version = ?, cpu_slots = ?, gpu_slots = ?,
                            look_slots = ?, devices = ?,
                            state = ?, started_at = current_timestamp, heartbeat_at = current_timestamp
                        where id = ?""")
                .params(
                        node.name(),
                        node.role().name(),
                        node.version(),
                        node.cpuSlots(),
                        node.gpuSlots(),
                        node.lookSlots(),
                        node.devices(),
                        state.name(),
                        node.id().value())
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into job_node (id, name, role, version, cpu_slots, gpu_slots, look_slots, devices,
                                load_average, clock_ahead_ms, state, started_at, heartbeat_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, current_timestamp, current_timestamp)""")
                    .params(
                            node.id().value(),
                            node.name(),
                            node.role().name(),
                            node.version(),
                            node.cpuSlots(),
                            node.gpuSlots(),
                            node.lookSlots(),
                            node.devices(),
                            state.name())
                    .update();
        }
    }

    /**
     * Says that a node is alive.
     *
     * @return how it stands; nothing when it was given up as lost
     */
    Optional<NodeState> beat(NodeId node, double loadAverage, Duration clockAhead) {
        int changed = database.sql("""
                        update job_node set heartbeat_at = current_timestamp, load_average = ?, clock_ahead_ms = ?
                        where id = ? and state in ('ACTIVE', 'DRAINING')""")
                .params(loadAverage, clockAhead.toMillis(), node.value())
                .update();
        return changed == 0 ? Optional.empty() : Optional.of(state(node));
    }

    private NodeState state(NodeId node) {
        return NodeState.valueOf(database.sql("select state from job_node where id = ?")
                .param(node.value())
                .query(String.class)
                .single());
    }

    /** Marks a node as stopped in good order. */
    void leave(NodeId node) {
        database.sql("update job_node set state = 'STOPPED', heartbeat_at = current_timestamp where id = ?")
                .param(node.value())
                .update();
    }

    /** Changes how a live node stands; returns whether it stood as thought. */
    boolean change(NodeId node, NodeState from, NodeState to) {
        return database.sql("update job_node set state = ? where id = ? and state = ?")
                        .params(to.name(), node.value(), from.name())
                        .update()
                == 1;
    }

    /** Gives up all nodes that have not been heard of since an instant of the database's clock. */
    int giveUpSilentSince(Timestamp instant) {
        return database.sql("""
                        update job_node set state = 'LOST' where state in ('ACTIVE', 'DRAINING') and heartbeat_at < ?""").param(instant).update();
    }

    /** Forgets nodes that went long ago. */
    int forgetSilentSince(Timestamp instant) {
        return database.sql("delete from job_node where state in ('STOPPED', 'LOST') and heartbeat_at < ?")
                .param(instant)
                .update();
    }

    /** All nodes, live ones first. */
    List<Row> all() {
        return database.sql("""
                        select n.*,
                            (select count(*) from job j where j.node_id = n.id and j.state = 'RUNNING' and j.slot = 'CPU')
                                as busy_cpu,
                            (select count(*) from job j where j.node_id = n.id and j.state = 'RUNNING' and j.slot = 'GPU')
                                as busy_gpu,
                            (select count(*) from job j where j.node_id = n.id and j.state = 'RUNNING' and j.slot = 'LOOK')
                                as busy_look,
                            (select count(*) from job_shard h where h.node_id = n.id and h.state = 'RUNNING'
                                and h.charged > 0) as busy_parts
                        from job_node n order by
                            case when n.state in ('ACTIVE', 'DRAINING') then 0 else 1 end, n.name, n.started_at desc""")
                .query((row, _) -> new Row(
                        new Description(
                                new NodeId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                NodeRole.valueOf(row.getString("role")),
                                row.getString("version"),
                                row.getInt("cpu_slots"),
                                row.getInt("gpu_slots"),
                                row.getInt("look_slots"),
                                row.getString("devices")),
                        row.getDouble("load_average"),
                        Duration.ofMillis(row.getLong("clock_ahead_ms")),
                        NodeState.valueOf(row.getString("state")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("heartbeat_at").toInstant(),
                        row.getInt("busy_cpu") + (row.getInt("gpu_slots") == 0 ? row.getInt("busy_parts") : 0),
                        row.getInt("busy_gpu") + (row.getInt("gpu_slots") == 0 ? 0 : row.getInt("busy_parts")),
                        row.getInt("busy_look")))
                .list();
    }
}
