package org.filterscope.lavise;

import java.util.List;
import java.util.Optional;

/** A layer, taken apart on a probing set: thresholds, histograms and top images of all its filters. Immutable. */
public final class Dissection {

    private final DissectionSettings settings;
    private final LayerShape shape;
    private final long images;
    private final long leftOut;
    private final List<Long> leftOutImages;
    private final List<FilterDissection> filters;
    private final List<List<TopEntry>> entries;
    private final List<SampledImage> sample;

    Dissection(
            DissectionSettings settings,
            LayerShape shape,
            long images,
            long leftOut,
            List<Long> leftOutImages,
            List<FilterRecord> records,
            List<SampledImage> sample) {
        this.settings = settings;
        this.shape = shape;
        this.images = images;
        this.leftOut = leftOut;
        this.leftOutImages = leftOutImages;
        this.sample = sample;
        this.filters = records.stream().map(FilterRecord::finished).toList();
        this.entries = records.stream().map(record -> List.copyOf(record.top())).toList();
    }

    /** How it was done. */
    public DissectionSettings settings() {
        return settings;
    }

    /** H of the layer's feature maps. */
    public int height() {
        return shape.height();
    }

    /** W of the layer's feature maps. */
    public int width() {
        return shape.width();
    }

    /** How many images were dissected, those left out not counted. */
    public long images() {
        return images;
    }

    /** How many images were left out because of NaN or infinite activations. */
    public long leftOut() {
        return leftOut;
    }

    /** Their numbers in ascending order, the lowest 1,000 of them. */
    public List<Long> leftOutImages() {
        return leftOutImages;
    }

    /** The images of the sample that could be seen, by ascending number. */
    public List<SampledImage> sample() {
        return sample;
    }

    /** All filters, in the order of their numbers. */
    public List<FilterDissection> filters() {
        return filters;
    }

    /** One filter. */
    public FilterDissection filter(int number) {
        return filters.get(number);
    }

    /** The distinct numbers of all top images, ascending: what a second pass has to look at. */
    public long[] imagesNeeded() {
        return filters.stream()
                .flatMap(filter -> filter.topImages().stream())
                .mapToLong(TopImage::number)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The vectors of a method that were taken along in the pass; nothing where the settings did not ask for it. */
    public Optional<AttendedVectors> attended(FilterAttention method) {
        if (!settings.keeps(method)) {
            return Optional.empty();
        }
        return Optional.of(new AttendedVectors(
                method,
                entries.stream()
                        .map(top ->
                                top.stream().map(entry -> taken(method, entry)).toList())
                        .toList()));
    }

    private static float[] taken(FilterAttention method, TopEntry entry) {
        return switch (method) {
            case FilterAttention.Original() -> entry.original();
            case FilterAttention.Projection() -> entry.projection();
            case FilterAttention.Image(), FilterAttention.Activation() ->
                throw new IllegalStateException(method.title() + " cannot be taken along");
        };
    }

    /** Begins a second pass, over {@link #imagesNeeded} only, that finds the vectors of any method. */
    public AttentionPass attend(FilterAttention method) {
        return new AttentionPass(this, method);
    }
}
