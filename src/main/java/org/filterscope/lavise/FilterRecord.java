package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.filterscope.tensor.FeatureMap;

/** What is known of one filter while its layer is being dissected. */
final class FilterRecord {

    private final int filter;
    private final DissectionSettings settings;
    private final ActivationHistogram histogram;
    private final List<TopEntry> top = new ArrayList<>();
    private final List<TopEntry> fresh = new ArrayList<>();

    FilterRecord(int filter, DissectionSettings settings) {
        this(filter, settings, new ActivationHistogram());
    }

    private FilterRecord(int filter, DissectionSettings settings, ActivationHistogram histogram) {
        this.filter = filter;
        this.settings = settings;
        this.histogram = histogram;
    }

    /** Counts all positions of an image and gives it a place where it is among the strongest. */
    void observe(ObservedImage image) {
        FeatureMap map = image.map();
        float peak = image.peak(filter);
        histogram.addAll(map.values(), map.offset() + filter, map.channels(), map.positions(), image.low(filter), peak);
        if (reaches(peak, image.number())) {
            TopEntry entry = new TopEntry(filter, image.number(), peak);
            insert(entry);
            fresh.add(entry);
        }
    }

    private boolean reaches(float peak, long number) {
        if (!(peak > 0)) {
            return false;
        }
        if (top.size() < settings.topImages()) {
            return true;
        }
        TopEntry last = top.getLast();
        return peak > last.peak() || (peak == last.peak() && number < last.image());
    }

    private void insert(TopEntry entry) {
        int place = Collections.binarySearch(top, entry, TopEntry.ORDER);
        if (place >= 0) {
            throw new IllegalArgumentException("image " + entry.image() + " was dissected twice");
        }
        top.add(-place - 1, entry);
        if (top.size() > settings.topImages()) {
            top.removeLast();
        }
    }

    /** Hands over the places that were given since the last time, but for those that have been lost again. */
    void takeFresh(Consumer<TopEntry> taker) {
        for (TopEntry entry : fresh) {
            if (Collections.binarySearch(top, entry, TopEntry.ORDER) >= 0) {
                taker.accept(entry);
            }
        }
        fresh.clear();
    }

    /** The numbers of the strongest images so far. */
    Stream<Long> strongest(int most) {
        return top.stream().limit(most).map(TopEntry::image);
    }

    void merge(FilterRecord other) {
        histogram.merge(other.histogram);
        for (TopEntry entry : other.top) {
            if (reaches(entry.peak(), entry.image())) {
                insert(entry);
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        histogram.write(out);
        Numbers.writeCount(out, top.size());
        for (TopEntry entry : top) {
            entry.write(out, settings);
        }
    }

    /**
     * Reads a record back.
     *
     * @param originals the vectors without attention by the numbers of their images, where the settings keep them
     */
    static FilterRecord read(
            DataInputStream in, int filter, DissectionSettings settings, LayerShape shape, Map<Long, float[]> originals)
            throws IOException {
        FilterRecord record = new FilterRecord(filter, settings, ActivationHistogram.read(in));
        for (int left = Numbers.readCount(in, settings.topImages()); left > 0; left--) {
            record.insert(TopEntry.read(in, filter, settings, shape, originals));
        }
        return record;
    }

    List<TopEntry> top() {
        return top;
    }

    FilterDissection finished() {
        return new FilterDissection(
                filter,
                histogram.threshold(settings.activeShare()),
                histogram.copy(),
                top.stream().map(TopEntry::content).toList());
    }
}
