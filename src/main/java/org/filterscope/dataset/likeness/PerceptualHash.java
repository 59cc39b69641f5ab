package org.filterscope.dataset.likeness;

/**
 * 64 bits that say how a picture looks: they differ in few places between a picture and the same one resized,
 * compressed again or cut a little at its edges.
 *
 * @param bits the hash
 */
public record PerceptualHash(long bits) {

    /** The largest distance at which two pictures count as almost the same, where nothing else is said. */
    public static final int NEAR = 6;

    /** The number of places in which two hashes differ, 0 … 64. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    @Override
    public String toString() {
        return String.format("%016x", bits);
    }
}
