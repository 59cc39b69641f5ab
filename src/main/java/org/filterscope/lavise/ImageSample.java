package org.filterscope.lavise;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws images evenly: those whose numbers have the lowest hashes. Who is drawn depends on the numbers and the seed alone, so
 * that whoever looks at a part of the images knows which of them belong to the sample of all.
 */
public final class ImageSample {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private ImageSample() {}

    private record Drawn(long hash, long image) {}

    private static final Comparator<Drawn> ORDER =
            Comparator.comparingLong(Drawn::hash).thenComparingLong(Drawn::image);

    /**
     * The numbers of the images drawn, ascending.
     *
     * @param images how many there are, numbered from 0
     * @param most how many are drawn; all where there are no more
     */
    public static List<Long> of(long images, int most, long seed) {
        PriorityQueue<Drawn> lowest = new PriorityQueue<>(ORDER.reversed());
        for (long image = 0; image < images && most > 0; image++) {
            Drawn drawn = new Drawn(hash(image, seed), image);
            if (lowest.size() < most) {
                lowest.add(drawn);
            } else if (ORDER.compare(drawn, lowest.element()) < 0) {
                lowest.remove();
                lowest.add(drawn);
            }
        }
        return lowest.stream().map(Drawn::image).sorted().toList();
    }

    /** Numbers and seeds that differ in one bit have hashes with nothing in common (the finish of MurmurHash3). */
    private static long hash(long image, long seed) {
        long bits = (image + 1) * GOLDEN + mixed(seed);
        return mixed(bits);
    }

    private static long mixed(long value) {
        long bits = value;
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
