package org.filterscope.job;

/** What happens when no node was there at the time of a schedule. */
public enum Misfire {
    /** It is made up for once, as soon as a node is there. */
    RUN_ONCE,
    /** It is left out; the next time counts. */
    SKIP
}
