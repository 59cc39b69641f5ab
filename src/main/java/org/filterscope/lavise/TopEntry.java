package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in the top list of a filter; its grid and vectors are filled in once it is known to outlive its batch. */
final class TopEntry {

    /** The greater peak first; between equal peaks the lower image number. */
    static final Comparator<TopEntry> ORDER =
            Comparator.comparingDouble((TopEntry entry) -> -entry.peak).thenComparingLong(entry -> entry.image);

    private final int filter;
    private final long image;
    private final float peak;
    private @Nullable TopImage content;
    private float @Nullable [] original;
    private float @Nullable [] projection;

    TopEntry(int filter, long image, float peak) {
        this.filter = filter;
        this.image = image;
        this.peak = peak;
    }

    int filter() {
        return filter;
    }

    long image() {
        return image;
    }

    float peak() {
        return peak;
    }

    /** Takes from the feature map what is kept of it. */
    void fill(PositionRows rows, LayerShape shape, float @Nullable [] sharedOriginal, boolean withProjection) {
        float[] activations = rows.activations(filter);
        content = new TopImage(image, peak, ActivationGrid.of(activations, shape.height(), shape.width()));
        original = sharedOriginal;
        if (withProjection) {
            projection = Attention.projection(rows, activations);
        }
    }

    /** Writes all but the vector without attention, which is the same for all filters. */
    void write(DataOutputStream out, DissectionSettings settings) throws IOException {
        ActivationGrid grid = content().grid();
        out.writeLong(image);
        out.writeFloat(peak);
        out.writeFloat(grid.lowest());
        out.writeFloat(grid.highest());
        out.write(grid.levels());
        if (settings.keeps(new FilterAttention.Projection())) {
            Numbers.writeFloats(out, projection());
        }
    }

    static TopEntry read(
            DataInputStream in, int filter, DissectionSettings settings, LayerShape shape, Map<Long, float[]> originals)
            throws IOException {
        TopEntry entry = new TopEntry(filter, in.readLong(), in.readFloat());
        float lowest = in.readFloat();
        float highest = in.readFloat();
        byte[] levels = Numbers.bytes(in, shape.positions());
        entry.content = new TopImage(
                entry.image,
                entry.peak,
                ActivationGrid.ofLevels(levels, shape.height(), shape.width(), lowest, highest));
        if (settings.keeps(new FilterAttention.Original())) {
            float[] original = originals.get(entry.image);
            if (original == null) {
                throw new IllegalArgumentException("image " + entry.image + " has no vector");
            }
            entry.original = original;
        }
        if (settings.keeps(new FilterAttention.Projection())) {
            entry.projection = Numbers.readFloats(in, shape.filters());
        }
        return entry;
    }

    TopImage content() {
        return Objects.requireNonNull(content);
    }

    float[] original() {
        return Objects.requireNonNull(original);
    }

    float[] projection() {
        return Objects.requireNonNull(projection);
    }
}
