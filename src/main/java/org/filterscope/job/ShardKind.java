package org.filterscope.job;

/**
 * A kind of long work that is cut into parts, each done by whichever node has a free slot. Beans of this type are found by
 * their names. The parts of one job know only its parameters and their range, and can be done in any order and, after a node
 * was lost, more than once.
 *
 * @param <P> the parameters, a record that Jackson writes and reads
 */
public interface ShardKind<P extends Record> {

    /** The stable name, such as {@code dissection-shard}. */
    String name();

    Class<P> parameters();

    /**
     * Computes one part and keeps its result for good, where every node finds it.
     *
     * @return a short reference to the result, of at most 1,000 characters, such as the hash of a file
     */
    String compute(P parameters, ShardRange range, JobRun run) throws Exception;

    /** Whether the result of a part that was computed in an earlier attempt can still be used. */
    default boolean stillThere(P parameters, String reference) {
        return true;
    }
}
