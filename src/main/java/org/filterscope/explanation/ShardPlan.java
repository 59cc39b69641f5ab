package org.filterscope.explanation;

import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.job.ShardRange;

/**
 * How a list of images is cut into the ranges that are worked on in one go. Every cut lies after whole batches, so that the
 * network sees the very batches that it would see in one pass.
 *
 * @param target how many images a range should have, at least 1; it gets a whole number of batches
 * @param batch images of a batch, at least 1
 */
record ShardPlan(int target, int batch) {

    /** Large enough that beginning costs nothing, small enough that little is lost when a node dies. */
    static final int USUAL_IMAGES = 1000;

    /** So many ranges that two, three or four nodes end at about the same time. */
    private static final int TO_SHARE = 8;

    /** Below that, beginning and merging cost more than sharing gains. */
    private static final int LEAST_IMAGES = 256;

    ShardPlan {
        if (target < 1 || batch < 1) {
            throw new IllegalArgumentException("a range has images, unlike " + target + " in batches of " + batch);
        }
    }

    /**
     * The ranges, of equal length but for a batch, in order and without gaps; none where there is no image.
     *
     * @param images how many images there are, at least 0
     */
    List<ShardRange> cut(int images) {
        int batches = Math.ceilDiv(images, batch);
        int ranges = Math.ceilDiv(batches, Math.ceilDiv(target, batch));
        return IntStream.range(0, ranges)
                .mapToObj(i -> new ShardRange(edge(batches, i, ranges), Math.min(images, edge(batches, i + 1, ranges))))
                .toList();
    }

    private long edge(int batches, int cut, int ranges) {
        return (long) batches * cut / ranges * batch;
    }

    /**
     * The plan for images that several nodes share: ranges may be shorter, so that none waits long for the last one.
     *
     * @param images how many images there are
     */
    ShardPlan shared(int images) {
        int share = Math.max(LEAST_IMAGES, Math.ceilDiv(images, TO_SHARE));
        return new ShardPlan(Math.min(target, share), batch);
    }

    /**
     * The plan with ranges as long as it takes for what is kept of all of them to fit into some room.
     *
     * @param images how many images there are
     * @param bytes what is kept of a range, however long
     */
    ShardPlan fitting(int images, long bytes, long room) {
        long most = Math.max(1, room / Math.max(1, bytes));
        return new ShardPlan((int) Math.max(target, Math.ceilDiv(images, most)), batch);
    }
}
