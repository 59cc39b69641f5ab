package org.filterscope.job;

/** What people read when a job fails for a reason that is not theirs. */
final class FaultText {

    private FaultText() {}

    /** The program failed; its inside is in the server's log only. */
    static String ofOurOwn(JobId job) {
        return "Filterscope itself failed here; an administrator finds the cause in the log under job " + job + ".";
    }
}
