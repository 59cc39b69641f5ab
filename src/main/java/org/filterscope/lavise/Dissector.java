package org.filterscope.lavise;

import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.tensor.FeatureMap;

/**
 * Dissects a layer in one pass: feature maps stream through, each image once, and for all filters at the same time their
 * histograms and their top images are kept. The result depends neither on the order of the images nor on how they were
 * shared out among dissectors that are merged later; the memory does not grow with their number. Images with NaN or
 * infinite activations are left out and reported. One thread calls; {@link #observeAll} spreads the work by itself.
 */
public final class Dissector {

    private static final int FILTERS_AT_ONCE = 16;

    private final DissectionSettings settings;
    private final LayerShape shape;
    private final FilterRecord[] records;
    private final LeftOutImages leftOut = new LeftOutImages();
    private long images;

    /**
     * A dissector for a layer whose feature maps are height × width × filters.
     */
    public Dissector(DissectionSettings settings, int height, int width, int filters) {
        this.settings = settings;
        this.shape = new LayerShape(height, width, filters);
        this.records = new FilterRecord[filters];
        for (int filter = 0; filter < filters; filter++) {
            records[filter] = new FilterRecord(filter, settings);
        }
    }

    /**
     * Takes in one image.
     *
     * @param image its number in the probing set; every number is given once
     * @param map the layer's output for it; nothing of it is kept
     */
    public void observe(long image, FeatureMap map) {
        shape.require(map);
        ObservedImage observed = new ObservedImage(image, map);
        if (!observed.isFinite()) {
            leftOut.add(image);
            return;
        }
        images++;
        observe(List.of(observed), 0, records.length);
    }

    /**
     * Takes in several images, with as many threads as the common pool has, on disjoint ranges of filters.
     *
     * @param numbers one for each map
     */
    public void observeAll(long[] numbers, List<FeatureMap> maps) {
        if (numbers.length != maps.size()) {
            throw new IllegalArgumentException(numbers.length + " numbers for " + maps.size() + " feature maps");
        }
        maps.forEach(shape::require);
        List<ObservedImage> observed = IntStream.range(0, numbers.length)
                .parallel()
                .mapToObj(i -> new ObservedImage(numbers[i], maps.get(i)))
                .toList();
        observed.stream().filter(image -> !image.isFinite()).forEach(image -> leftOut.add(image.number()));
        List<ObservedImage> healthy =
                observed.stream().filter(ObservedImage::isFinite).toList();
        images += healthy.size();
        IntStream.range(0, (records.length + FILTERS_AT_ONCE - 1) / FILTERS_AT_ONCE)
                .parallel()
                .forEach(block -> observe(
                        healthy, block * FILTERS_AT_ONCE, Math.min((block + 1) * FILTERS_AT_ONCE, records.length)));
    }

    private void observe(List<ObservedImage> observed, int from, int to) {
        int[] patterns = new int[shape.positions() + 1];
        for (ObservedImage image : observed) {
            for (int filter = from; filter < to; filter++) {
                records[filter].observe(image, patterns);
            }
        }
    }

    /**
     * Adds all that another dissector of the same layer, with the same settings, has seen on other images. The other one
     * must not be used afterwards.
     */
    public void merge(Dissector other) {
        if (!settings.equals(other.settings) || !shape.equals(other.shape)) {
            throw new IllegalArgumentException("only dissections of one layer with the same settings can be merged");
        }
        images += other.images;
        leftOut.merge(other.leftOut);
        for (int filter = 0; filter < records.length; filter++) {
            records[filter].merge(other.records[filter]);
        }
    }

    /** What was found so far; the dissector may go on. */
    public Dissection finish() {
        return new Dissection(
                settings, shape, images, leftOut.count(), List.copyOf(leftOut.numbers()), List.of(records));
    }
}
