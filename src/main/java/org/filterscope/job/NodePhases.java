package org.filterscope.job;

import org.springframework.context.SmartLifecycle;

/** In which order the parts of a node start; they stop the other way round. */
final class NodePhases {

    static final int LOGS = SmartLifecycle.DEFAULT_PHASE - 40;
    static final int HEARTBEAT = SmartLifecycle.DEFAULT_PHASE - 30;
    static final int FEED = SmartLifecycle.DEFAULT_PHASE - 20;
    static final int WORKER = SmartLifecycle.DEFAULT_PHASE - 10;

    private NodePhases() {}
}
