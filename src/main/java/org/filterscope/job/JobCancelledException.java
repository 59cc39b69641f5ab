package org.filterscope.job;

/** The job is to stop here: it was cancelled, or it goes on elsewhere. It leaves nothing half-done behind. */
public final class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean runsAgain;

    public JobCancelledException() {
        this(false);
    }

    /** @param runsAgain whether only this node stops or was given up, so that the job is begun again */
    JobCancelledException(boolean runsAgain) {
        super(runsAgain ? "The job is begun again." : "The job was cancelled.");
        this.runsAgain = runsAgain;
    }

    /** Whether the job is begun again, here or elsewhere, so that it still needs what it works on. */
    public boolean runsAgain() {
        return runsAgain;
    }
}
