package org.filterscope.job;

/** How far a job is. */
public enum JobState {
    /** Waits for its turn. */
    QUEUED,
    /** Is being worked on. */
    RUNNING,
    /** Ended with its result. */
    DONE,
    /** Ended without a result; the message says why. */
    FAILED,
    /** Stopped by a person. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
