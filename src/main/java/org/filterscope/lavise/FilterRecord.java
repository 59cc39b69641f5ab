package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.filterscope.tensor.FeatureMap;

/** What is known of one filter while its layer is being dissected. */
final class FilterRecord {

    private final int filter;
    private final DissectionSettings settings;
    private final ActivationHistogram histogram = new ActivationHistogram();
    private final List<TopEntry> top;

    FilterRecord(int filter, DissectionSettings settings) {
        this.filter = filter;
        this.settings = settings;
        this.top = new ArrayList<>(Math.min(settings.topImages(), 1024) + 1);
    }

    /**
     * Counts all positions of an image and keeps it where it is among the strongest.
     *
     * @param patterns room for one number per position
     */
    void observe(ObservedImage image, int[] patterns) {
        count(image, patterns);
        if (reaches(image.peak(filter), image.number())) {
            insert(entry(image));
        }
    }

    /** Zeros are sorted out without a branch: where they lie is as good as random. */
    private void count(ObservedImage image, int[] patterns) {
        FeatureMap map = image.map();
        int positions = map.positions();
        float peak = image.peak(filter);
        float low = image.low(filter);
        int kept = 0;
        if (peak != 0 || low != 0) {
            float[] values = map.values();
            int channels = map.channels();
            int index = map.offset() + filter;
            for (int position = 0; position < positions; position++) {
                int pattern = Float.floatToRawIntBits(values[index]);
                patterns[kept] = pattern;
                kept += pattern << 1 != 0 ? 1 : 0;
                index += channels;
            }
        }
        histogram.addAll(patterns, kept, positions - kept, low, peak);
    }

    private boolean reaches(float peak, long number) {
        if (!(peak > 0)) {
            return false;
        }
        if (top.size() < settings.topImages()) {
            return true;
        }
        TopImage last = top.getLast().image();
        return peak > last.peak() || (peak == last.peak() && number < last.number());
    }

    private TopEntry entry(ObservedImage image) {
        FeatureMap map = image.map();
        float[] activations = Attention.activations(map, filter);
        TopImage topImage = new TopImage(
                image.number(), image.peak(filter), ActivationGrid.of(activations, map.height(), map.width()));
        return new TopEntry(
                topImage,
                settings.keeps(new FilterAttention.Original()) ? new TopEntry.Vector(image.original()) : null,
                settings.keeps(new FilterAttention.Projection())
                        ? new TopEntry.Vector(Attention.projection(map, activations))
                        : null);
    }

    private void insert(TopEntry entry) {
        int place = Collections.binarySearch(top, entry, TopEntry.ORDER);
        if (place >= 0) {
            throw new IllegalArgumentException("image " + entry.image().number() + " was dissected twice");
        }
        top.add(-place - 1, entry);
        if (top.size() > settings.topImages()) {
            top.removeLast();
        }
    }

    void merge(FilterRecord other) {
        histogram.merge(other.histogram);
        for (TopEntry entry : other.top) {
            if (reaches(entry.image().peak(), entry.image().number())) {
                insert(entry);
            }
        }
    }

    List<TopEntry> top() {
        return top;
    }

    FilterDissection finished() {
        return new FilterDissection(
                filter,
                histogram.threshold(settings.activeShare()),
                histogram.copy(),
                top.stream().map(TopEntry::image).toList());
    }
}
