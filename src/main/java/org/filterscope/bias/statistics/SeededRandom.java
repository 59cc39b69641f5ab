package org.filterscope.bias.statistics;

/**
 * Chance that anyone can repeat in any language: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014) with bounded numbers by Lemire's multiplication ("Fast random integer generation in an
 * interval", ACM TOMACS 29, 2019). The generators of the Java library may change between releases; a signed audit may not.
 */
public final class SeededRandom {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** The stream of this number under a seed; streams of one seed are as good as independent. */
    public SeededRandom(long seed, long number) {
        state = mixed(mixed(seed) + mixed(number + GAMMA));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 random bits. */
    public long nextLong() {
        state += GAMMA;
        return mixed(state);
    }

    /** A whole number in [0, bound), each as likely as the others. */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (1L << 32) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** A number in [0, 1) with 53 random bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Shuffles the first {@code length} values (Fisher and Yates, from the back). */
    public void shuffle(int[] values, int length) {
        for (int i = length - 1; i > 0; i--) {
            int other = nextInt(i + 1);
            int held = values[i];
            values[i] = values[other];
            values[other] = held;
        }
    }
}
