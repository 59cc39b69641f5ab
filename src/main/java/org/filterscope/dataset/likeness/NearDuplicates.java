package org.filterscope.dataset.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups pictures whose hashes lie near each other, without comparing all pairs: of four parts of 16 bits, at least one
 * differs in at most one bit where the whole differs in at most seven, so it is enough to look at the pictures that share
 * a part up to one bit (multi-index hashing; M. Norouzi, A. Punjani, D. J. Fleet, "Fast Search in Hamming Space with
 * Multi-Index Hashing", 2012).
 */
public final class NearDuplicates {

    /** The largest distance that the search covers without a gap. */
    public static final int WIDEST = 7;

    private static final int PARTS = 4;
    private static final int PART_BITS = 16;
    private static final int PART_VALUES = 1 << PART_BITS;

    private final long[] hashes;
    private final int[] parent;
    private final int distance;

    private NearDuplicates(long[] hashes, int distance) {
        this.hashes = hashes;
        this.distance = distance;
        parent = IntStream.range(0, hashes.length).toArray();
    }

    /**
     * Groups pictures. Two of them are in one group when a chain of pictures leads from one to the other in which each
     * step is at most the distance wide, as with the frames of a film.
     *
     * @param hashes a hash for each picture
     * @param distance 0 … {@value #WIDEST}
     * @return groups of at least two places in the list, each in ascending order, by their first place
     */
    public static List<List<Integer>> groups(List<PerceptualHash> hashes, int distance) {
        if (distance < 0 || distance > WIDEST) {
            throw new IllegalArgumentException("a distance lies between 0 and " + WIDEST + ", not at " + distance);
        }
        Map<Long, List<Integer>> same = new LinkedHashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            same.computeIfAbsent(hashes.get(i).bits(), _ -> new ArrayList<>(1)).add(i);
        }
        long[] distinct = same.keySet().stream().mapToLong(Long::longValue).toArray();
        NearDuplicates search = new NearDuplicates(distinct, distance);
        for (int part = 0; part < PARTS; part++) {
            search.joinByPart(part);
        }
        return search.collect(List.copyOf(same.values()));
    }

    private void joinByPart(int part) {
        int[] starts = new int[PART_VALUES + 1];
        for (long hash : hashes) {
            starts[value(hash, part) + 1]++;
        }
        for (int i = 0; i < PART_VALUES; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] members = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            members[next[value(hashes[i], part)]++] = i;
        }
        for (int i = 0; i < hashes.length; i++) {
            int own = value(hashes[i], part);
            joinWith(i, members, starts[own], starts[own + 1]);
            for (int bit = 0; bit < PART_BITS; bit++) {
                int other = own ^ (1 << bit);
                joinWith(i, members, starts[other], starts[other + 1]);
            }
        }
    }

    private static int value(long hash, int part) {
        return (int) (hash >>> (part * PART_BITS)) & (PART_VALUES - 1);
    }

    private void joinWith(int one, int[] members, int from, int to) {
        for (int at = from; at < to; at++) {
            int other = members[at];
            if (other > one && Long.bitCount(hashes[one] ^ hashes[other]) <= distance) {
                int first = root(one);
                int second = root(other);
                parent[Math.max(first, second)] = Math.min(first, second);
            }
        }
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<List<Integer>> collect(List<List<Integer>> places) {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).addAll(places.get(i));
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .sorted((one, other) -> Integer.compare(one.getFirst(), other.getFirst()))
                .toList();
    }
}
