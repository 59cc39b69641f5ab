package org.filterscope.job;

import java.util.Optional;

/**
 * One kind of work that can be queued. A room declares its kinds as beans; what a job of this kind is to do is said by
 * its parameters alone, so that any node can take it up, and again after a node was lost.
 *
 * <p>A job works with the rights of the person who asked for it. It may be run again from the beginning after a fault that
 * can pass or the loss of its node: what an earlier, unfinished run left must not disturb it, and what it makes for good it
 * makes in one transaction that begins with {@link JobRun#fence}.
 *
 * @param <P> the parameters, a record that Jackson writes and reads
 */
public interface JobKind<P extends Record> {

    /** The stable name under which jobs of this kind are stored, such as {@code dataset-import}. */
    String name();

    /** What this kind is called on pages, such as {@code Import of a dataset}. */
    String title();

    Class<P> parameters();

    /** Which slots jobs of this kind run on. */
    default Need need() {
        return Need.CPU;
    }

    /** The rank of these jobs within their team as long as nobody says another: higher is earlier. */
    default int priority() {
        return 0;
    }

    /** Whether a job that failed or was cancelled may simply be run once more, with the same parameters. */
    default boolean repeatable() {
        return false;
    }

    /** Whether these jobs can be asked for on a schedule: each run of the same parameters then does new work. */
    default boolean schedulable() {
        return false;
    }

    /**
     * What a schedule asks for that repeats a job: the same again, or work of another kind that does anew what this one did
     * once. Empty where there is no schedule for it.
     */
    default Optional<Repetition> repetition(P parameters) {
        return schedulable() ? Optional.of(new Repetition(name(), parameters)) : Optional.empty();
    }

    /**
     * Whether these are but looks: they change nothing that others see, so that readers may ask for them, and only the page
     * that waits for one shows it, so that nobody is told of its end.
     */
    default boolean look() {
        return false;
    }

    /**
     * Work that a schedule asks for.
     *
     * @param kind the name of a kind that can be asked for on a schedule
     * @param parameters the parameters of that kind
     */
    record Repetition(String kind, Record parameters) {}

    /**
     * A text that is equal for jobs that would do the same work: while one of them waits or runs, whoever asks for another
     * joins it. Empty where no two are the same.
     */
    default Optional<String> sameWork(P parameters) {
        return Optional.empty();
    }

    /**
     * Does the work, on a thread of its own.
     *
     * @return where the result is: an address within the application, such as {@code dataset/4f…}, or empty
     * @throws org.filterscope.refusal.UnavailableException when something needed is away; it is tried again later
     * @throws org.filterscope.refusal.RefusedException when the work cannot be done; its sentence is shown
     * @throws JobCancelledException as soon as {@link JobRun#checkpoint} says so
     */
    String run(P parameters, JobRun run) throws Exception;
}
