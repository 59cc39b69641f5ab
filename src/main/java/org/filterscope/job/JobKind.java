package org.filterscope.job;

/**
 * One kind of work that can be queued. A room declares its kinds as beans; what a job of this kind is to do is said by
 * its parameters alone, so that it can be taken up again after a restart.
 *
 * <p>A job works with the rights of the person who asked for it. It may be run again from the beginning after the server
 * was stopped in the middle: what an earlier, unfinished run left must not disturb it.
 *
 * @param <P> the parameters, a record that Jackson writes and reads
 */
public interface JobKind<P extends Record> {

    /** The stable name under which jobs of this kind are stored, such as {@code dataset-import}. */
    String name();

    Class<P> parameters();

    /** Whether a job that failed or was cancelled may simply be run once more, with the same parameters. */
    default boolean repeatable() {
        return false;
    }

    /**
     * Does the work, on a thread of its own.
     *
     * @return where the result is: an address within the application, such as {@code dataset/4f…}, or empty
     * @throws org.filterscope.refusal.RefusedException when the work cannot be done; its sentence is shown
     * @throws JobCancelledException as soon as {@link JobRun#checkpoint} says so
     */
    String run(P parameters, JobRun run) throws Exception;
}
