package org.filterscope.demo;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of chance that begins at a few numbers and is the same on every machine. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long start) {
        random = new SplittableRandom(start);
    }

    /** The stream of a seed and of the numbers of what it is drawn for. */
    static Chance of(long seed, long... numbers) {
        long start = seed;
        for (long number : numbers) {
            start = new SplittableRandom(start ^ (number + 1) * GOLDEN).nextLong();
        }
        return new Chance(start);
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    float floatBetween(double low, double high) {
        return (float) between(low, high);
    }

    /** A whole number from low up to and with high. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    long number() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** Puts a list into random order. */
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            list.set(i, list.set(other, list.get(i)));
        }
    }
}
