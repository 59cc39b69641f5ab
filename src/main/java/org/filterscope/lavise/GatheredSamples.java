package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Samples by the images they come from. However the images were shared out, and in whatever order the parts are merged, the
 * samples come in the order of their images' numbers, and those of one image as they were found.
 */
public final class GatheredSamples {

    private static final String KIND = "part of pooled features";
    private static final int VERSION = 1;
    private static final int MOST_FILTERS = 1 << 20;

    private final SortedMap<Long, List<ReferenceSample>> byImage = new TreeMap<>();

    /**
     * Takes in the samples of one image.
     *
     * @param image its number in the reference set; every number is given once
     * @param samples all with features of the layer's length, perhaps none
     */
    public void add(long image, List<ReferenceSample> samples) {
        if (!samples.isEmpty() && byImage.putIfAbsent(image, List.copyOf(samples)) != null) {
            throw new IllegalArgumentException("image " + image + " was gathered twice");
        }
    }

    /** Adds what was gathered from other images. */
    public void merge(GatheredSamples other) {
        other.byImage.forEach(this::add);
    }

    /** All samples, in the order of their images. */
    public List<ReferenceSample> samples() {
        return byImage.values().stream().flatMap(List::stream).toList();
    }

    /** Writes all of it, exactly; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            int filters = samples().stream()
                    .mapToInt(sample -> sample.feature().length)
                    .max()
                    .orElse(0);
            out.writeInt(filters);
            out.writeInt(byImage.size());
            for (var each : byImage.entrySet()) {
                out.writeLong(each.getKey());
                Numbers.writeCount(out, each.getValue().size());
                for (ReferenceSample sample : each.getValue()) {
                    write(sample, filters, out);
                }
            }
        });
    }

    private static void write(ReferenceSample sample, int filters, DataOutputStream out) throws IOException {
        if (sample.feature().length != filters) {
            throw new IllegalStateException("the features of a reference set have one length");
        }
        out.writeUTF(sample.image());
        Numbers.writeCount(out, sample.categories().size());
        for (int category : sample.categories()) {
            Numbers.writeCount(out, category);
        }
        Numbers.writeFloats(out, sample.feature());
    }

    /**
     * Reads what {@link #write} wrote, and nothing after it; the stream stays open.
     *
     * @throws org.filterscope.refusal.RefusedException when it is something else, of another version, cut off or changed
     */
    public static GatheredSamples read(InputStream from) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            GatheredSamples read = new GatheredSamples();
            int filters = in.readInt();
            if (filters < 0 || filters > MOST_FILTERS) {
                throw new IllegalArgumentException("no layer has " + filters + " filters");
            }
            for (int left = in.readInt(); left > 0; left--) {
                long image = in.readLong();
                List<ReferenceSample> samples = new ArrayList<>();
                for (long of = Numbers.readCount(in); of > 0; of--) {
                    samples.add(sample(in, filters));
                }
                read.add(image, samples);
            }
            return read;
        });
    }

    private static ReferenceSample sample(DataInputStream in, int filters) throws IOException {
        String image = in.readUTF();
        List<Integer> categories = new ArrayList<>();
        for (int left = Numbers.readCount(in, Integer.MAX_VALUE); left > 0; left--) {
            categories.add(Numbers.readCount(in, Integer.MAX_VALUE));
        }
        return new ReferenceSample(image, Numbers.readFloats(in, filters), categories);
    }
}
