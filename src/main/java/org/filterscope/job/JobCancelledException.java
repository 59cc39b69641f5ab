package org.filterscope.job;

/** The job was cancelled while it ran; it leaves nothing half-done behind. */
public final class JobCancelledException extends RuntimeException {

    public JobCancelledException() {
        super("The job was cancelled.");
    }
}
