package org.filterscope.lavise;

import java.util.Comparator;
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

    TopImage content() {
        return java.util.Objects.requireNonNull(content);
    }

    float[] original() {
        return java.util.Objects.requireNonNull(original);
    }

    float[] projection() {
        return java.util.Objects.requireNonNull(projection);
    }
}
