package org.filterscope.bias.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.SeededRandom;

/** Draws at random, the same for the same seed. */
final class BlindDraw {

    private BlindDraw() {}

    /** As many of {@code all} places as wanted, or all of them, ascending; each set as likely as the others. */
    static List<Integer> ranks(int all, int wanted, long seed, long stream) {
        int[] places = IntStream.range(0, all).toArray();
        new SeededRandom(seed, stream).shuffle(places, all);
        return Arrays.stream(places).limit(wanted).sorted().boxed().toList();
    }

    /** Items in an order of somebody's own. */
    static List<Integer> order(int items, long seed, long rater) {
        int[] places = IntStream.range(0, items).toArray();
        new SeededRandom(seed, rater).shuffle(places, items);
        return Arrays.stream(places).boxed().toList();
    }
}
