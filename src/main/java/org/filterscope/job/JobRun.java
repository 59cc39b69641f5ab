package org.filterscope.job;

import java.util.List;
import org.filterscope.team.ProjectId;

/** What a running job knows of itself and tells about its progress. Safe for use by several threads. */
public interface JobRun {

    JobId id();

    ProjectId project();

    /** Where it runs. */
    default Slot slot() {
        return new Slot(SlotKind.CPU, 0);
    }

    /**
     * Says how far the work is. May be called as often as it is convenient.
     *
     * @param step what is being done, such as {@code Reading images}
     * @param done how much of the step is done
     * @param total how much there is to do in it, 0 when not known
     */
    void progress(String step, long done, long total);

    /** Writes a line into the log of this attempt, which people can read. */
    default void log(String line) {}

    /**
     * Returns quietly while the job should go on.
     *
     * @throws JobCancelledException when somebody cancelled it, or the server is stopping
     */
    void checkpoint();

    /**
     * Makes sure, within the caller's transaction and until its end, that this attempt still holds the job: a node that was
     * given up as lost, while another one does its work again, cannot write any more.
     *
     * @throws JobCancelledException when it does not
     */
    default void fence() {}

    /**
     * Does the parts of a long work, here and on all nodes with free slots, and waits for the last one. Parts that were done
     * in an earlier attempt of the job are not done again.
     *
     * @param step what is being done, as {@link #progress} shows it
     * @param ranges the same ones in each attempt
     * @return the references of the parts, in the order of the ranges
     */
    default <P extends Record> List<String> shards(
            ShardKind<P> kind, P parameters, String step, List<ShardRange> ranges) {
        return ranges.stream()
                .map(range -> {
                    checkpoint();
                    progress(step, range.from(), ranges.getLast().to());
                    try {
                        return kind.compute(
                                parameters,
                                range,
                                new PartInTurn(
                                        this, step, range, ranges.getLast().to()));
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
