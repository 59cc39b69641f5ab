package org.filterscope.explanation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a list of images that is worked on in one go.
 *
 * @param from place of the first image
 * @param to place after the last one
 */
record ShardRange(int from, int to) {

    /** Large enough that beginning costs nothing, small enough that little is lost when a node dies. */
    static final int USUAL_IMAGES = 1000;

    ShardRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no images lie from " + from + " to " + to);
        }
    }

    /** A range as the queue knows it. */
    static ShardRange of(long from, long to) {
        return new ShardRange(Math.toIntExact(from), Math.toIntExact(to));
    }

    /**
     * Cuts a list into ranges of about equal length. Every cut lies after whole batches, so that the network sees the very
     * batches that it would see in one go.
     *
     * @param images how many there are, perhaps none
     * @param target how many images a range should have, at least 1; it gets a whole number of batches
     * @param batch images of a batch
     * @return the ranges in order, without gaps; none where there is no image
     */
    static List<ShardRange> cut(int images, int target, int batch) {
        if (images < 0 || target < 1 || batch < 1) {
            throw new IllegalArgumentException(images + " images cannot be cut into ranges of " + target);
        }
        int batches = Math.ceilDiv(images, batch);
        int ranges = Math.ceilDiv(batches, Math.max(1, Math.ceilDiv(target, batch)));
        return IntStream.range(0, ranges)
                .mapToObj(i -> new ShardRange(
                        edge(batches, i, ranges) * batch, Math.min(images, edge(batches, i + 1, ranges) * batch)))
                .toList();
    }

    private static int edge(int batches, int cut, int ranges) {
        return (int) ((long) batches * cut / ranges);
    }

    int images() {
        return to - from;
    }

    /** The files of the range. */
    <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }

    /** The range as the queue knows it. */
    long[] asArray() {
        return new long[] {from, to};
    }
}
