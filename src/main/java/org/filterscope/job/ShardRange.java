package org.filterscope.job;

/**
 * The items of one part of a long work.
 *
 * @param from the first item
 * @param to the item after the last one
 */
public record ShardRange(long from, long to) {

    public ShardRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "a shard begins at 0 or later and holds something, unlike " + from + "…" + to);
        }
    }

    /** How many items it has. */
    public long size() {
        return to - from;
    }
}
