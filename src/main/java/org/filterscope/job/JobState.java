package org.filterscope.job;

import java.util.Set;

/** How far a job is, and which changes are legal. */
public enum JobState {
    /** Waits for its turn. */
    QUEUED,
    /** Is being worked on. */
    RUNNING,
    /** Held back by an administrator; waits until it is let go on. */
    PAUSED,
    /** Ended with its result. */
    DONE,
    /** Ended without a result; the message says why. */
    FAILED,
    /** Stopped by a person. */
    CANCELLED;

    /** What it is called on pages. */
    public String title() {
        return switch (this) {
            case QUEUED -> "Waiting";
            case PAUSED -> "Held back";
            case RUNNING -> "Running";
            case DONE -> "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    /** Whether nothing more will happen by itself. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /**
     * Whether a job in this state may become that. A running one goes back to the queue when its node was lost or a fault can
     * pass; one that failed or was cancelled when a person asks for another attempt.
     */
    public boolean mayBecome(JobState next) {
        return after().contains(next);
    }

    private Set<JobState> after() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, PAUSED, CANCELLED);
            case PAUSED -> Set.of(QUEUED, CANCELLED);
            case RUNNING -> Set.of(DONE, FAILED, CANCELLED, QUEUED);
            case FAILED, CANCELLED -> Set.of(QUEUED);
            case DONE -> Set.of();
        };
    }
}
