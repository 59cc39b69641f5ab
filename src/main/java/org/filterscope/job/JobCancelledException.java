package org.filterscope.job;

/** The job was cancelled while it ran; it leaves nothing half-done behind. */
public final class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean runsAgain;

    public JobCancelledException() {
        this(false);
    }

    /** @param runsAgain whether only the server stops, so that the job is begun again when it starts */
    JobCancelledException(boolean runsAgain) {
        super("The job was cancelled.");
        this.runsAgain = runsAgain;
    }

    /** Whether the job is begun again after a restart of the server, so that it still needs what it works on. */
    public boolean runsAgain() {
        return runsAgain;
    }
}
