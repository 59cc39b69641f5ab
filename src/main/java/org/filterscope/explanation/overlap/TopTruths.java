package org.filterscope.explanation.overlap;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a filter sees in the images it reacts to most; the first image counts where two react alike. */
final class TopTruths {

    private static final Comparator<Seen> STRONGEST =
            Comparator.comparingDouble((Seen seen) -> -seen.activation()).thenComparingLong(Seen::image);

    private final int most;
    private final TreeSet<Seen> top = new TreeSet<>(STRONGEST);

    TopTruths(int most) {
        this.most = most;
    }

    private record Seen(float activation, long image, List<Integer> categories) {}

    void offer(float activation, long image, List<Integer> categories) {
        top.add(new Seen(activation, image, categories));
        if (top.size() > most) {
            top.pollLast();
        }
    }

    void merge(TopTruths other) {
        other.top.forEach(seen -> offer(seen.activation(), seen.image(), seen.categories()));
    }

    Set<Integer> categories() {
        Set<Integer> all = new TreeSet<>();
        top.forEach(seen -> all.addAll(seen.categories()));
        return all;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(top.size());
        for (Seen seen : top) {
            out.writeFloat(seen.activation());
            out.writeLong(seen.image());
            out.writeInt(seen.categories().size());
            for (int category : seen.categories()) {
                out.writeInt(category);
            }
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            float activation = in.readFloat();
            long image = in.readLong();
            List<Integer> categories = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                categories.add(in.readInt());
            }
            offer(activation, image, List.copyOf(categories));
        }
    }
}
