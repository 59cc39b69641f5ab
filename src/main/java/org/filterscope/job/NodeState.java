package org.filterscope.job;

/** How a node stands. */
public enum NodeState {
    /** Takes work, if it is there for that. */
    ACTIVE,
    /** Finishes what it has and takes nothing new, as before an upgrade. */
    DRAINING,
    /** Was stopped in good order. */
    STOPPED,
    /** Has not been heard of for too long; its work was given to others. */
    LOST;

    /** Whether it is there. */
    public boolean live() {
        return this == ACTIVE || this == DRAINING;
    }
}
