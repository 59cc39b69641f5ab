package org.filterscope.lavise;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A random rearrangement that leaves nothing in its place, for controls. */
public final class Derangement {

    private Derangement() {}

    /** A random cycle through 0 … n - 1 (Sattolo's algorithm); for n = 1 there is none, and 0 stays. */
    public static int[] of(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] places = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i);
            int held = places[i];
            places[i] = places[other];
            places[other] = held;
        }
        return places;
    }
}
