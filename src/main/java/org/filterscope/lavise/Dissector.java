package org.filterscope.lavise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.filterscope.tensor.FeatureMap;
import org.jspecify.annotations.Nullable;

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
    private final LeftOutImages leftOut;
    private final SortedMap<Long, SampledImage> sample = new ConcurrentSkipListMap<>();
    private long images;

    /**
     * A dissector for a layer whose feature maps are height × width × filters.
     */
    public Dissector(DissectionSettings settings, int height, int width, int filters) {
        this.settings = settings;
        this.shape = new LayerShape(height, width, filters);
        this.records = new FilterRecord[filters];
        this.leftOut = new LeftOutImages();
        for (int filter = 0; filter < filters; filter++) {
            records[filter] = new FilterRecord(filter, settings);
        }
    }

    /** A dissector that goes on from what another one has seen. */
    Dissector(
            DissectionSettings settings,
            LayerShape shape,
            FilterRecord[] records,
            LeftOutImages leftOut,
            long images,
            List<SampledImage> sample) {
        sample.forEach(image -> this.sample.put(image.number(), image));
        this.settings = settings;
        this.shape = shape;
        this.records = records.clone();
        this.leftOut = leftOut;
        this.images = images;
    }

    /**
     * Takes in one image.
     *
     * @param image its number in the probing set; every number is given once
     * @param map the layer's output for it; nothing of it is kept
     */
    public void observe(long image, FeatureMap map) {
        observeAll(new long[] {image}, List.of(map));
    }

    /**
     * Takes in several images, with as many threads as the common pool has.
     *
     * @param numbers one for each map
     */
    public void observeAll(long[] numbers, List<FeatureMap> maps) {
        if (numbers.length != maps.size()) {
            throw new IllegalArgumentException(numbers.length + " numbers for " + maps.size() + " feature maps");
        }
        maps.forEach(shape::require);
        List<ObservedImage> observed = inParallel(numbers.length)
                .mapToObj(i -> new ObservedImage(numbers[i], maps.get(i)))
                .toList();
        List<ObservedImage> healthy =
                observed.stream().filter(ObservedImage::isFinite).toList();
        observed.stream().filter(image -> !image.isFinite()).forEach(image -> leftOut.add(image.number()));
        images += healthy.size();
        int blocks = (records.length + FILTERS_AT_ONCE - 1) / FILTERS_AT_ONCE;
        (healthy.size() > 1 ? inParallel(blocks) : IntStream.range(0, blocks)).forEach(block -> count(healthy, block));
        fill(healthy);
    }

    private static IntStream inParallel(int tasks) {
        IntStream range = IntStream.range(0, tasks);
        return tasks > 1 ? range.parallel() : range;
    }

    /** Every thread works on filters of its own. */
    private void count(List<ObservedImage> healthy, int block) {
        int from = block * FILTERS_AT_ONCE;
        int to = Math.min(from + FILTERS_AT_ONCE, records.length);
        for (ObservedImage image : healthy) {
            for (int filter = from; filter < to; filter++) {
                records[filter].observe(image);
            }
        }
    }

    /** Every thread works on images of its own, and only on those that still have a place at the end of the batch. */
    private void fill(List<ObservedImage> healthy) {
        Map<Long, List<TopEntry>> fresh = new HashMap<>();
        for (FilterRecord record : records) {
            record.takeFresh(entry -> fresh.computeIfAbsent(entry.image(), image -> new ArrayList<>())
                    .add(entry));
        }
        inParallel(healthy.size()).forEach(i -> {
            ObservedImage image = healthy.get(i);
            List<TopEntry> entries = fresh.getOrDefault(image.number(), List.of());
            boolean sampled = settings.samples(image.number());
            if (sampled || !entries.isEmpty()) {
                PositionRows rows = new PositionRows(image.map());
                fill(entries, rows);
                if (sampled) {
                    sample.put(image.number(), SampledImage.of(image.number(), rows, shape));
                }
            }
        });
    }

    private void fill(List<TopEntry> entries, PositionRows rows) {
        if (entries.isEmpty()) {
            return;
        }
        float @Nullable [] original = settings.keeps(new FilterAttention.Original()) ? rows.mean() : null;
        boolean withProjection = settings.keeps(new FilterAttention.Projection());
        entries.forEach(entry -> entry.fill(rows, shape, original, withProjection));
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
        sample.putAll(other.sample);
        for (int filter = 0; filter < records.length; filter++) {
            records[filter].merge(other.records[filter]);
        }
    }

    /**
     * Writes all that was seen so far, exactly: what {@link #read} returns goes on, is merged and ends as this dissector
     * would, bit by bit. The bytes depend on nothing but what was seen, and carry what is needed to check them. They take
     * about topImages × filters × (4 × filters + height × width) bytes with projection vectors, and filters × height × width
     * for each image of the sample; the stream stays open.
     */
    public void write(OutputStream to) throws IOException {
        DissectorFile.write(this, to);
    }

    /**
     * Reads what {@link #write} wrote, and nothing after it; the stream stays open.
     *
     * @throws org.filterscope.refusal.RefusedException when it is something else, of another version, cut off or changed
     */
    public static Dissector read(InputStream from) throws IOException {
        return DissectorFile.read(from);
    }

    DissectionSettings settings() {
        return settings;
    }

    LayerShape shape() {
        return shape;
    }

    long images() {
        return images;
    }

    /** The images of the sample that were seen, by ascending number. */
    List<SampledImage> sample() {
        return List.copyOf(sample.values());
    }

    LeftOutImages leftOut() {
        return leftOut;
    }

    List<FilterRecord> records() {
        return List.of(records);
    }

    /**
     * The numbers of the images that are among the strongest of any filter so far, ascending.
     *
     * @param most how many images of each filter count
     */
    public long[] strongest(int most) {
        return Arrays.stream(records)
                .flatMap(filter -> filter.strongest(most))
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** What was found so far; the dissector may go on. */
    public Dissection finish() {
        return new Dissection(
                settings, shape, images, leftOut.count(), List.copyOf(leftOut.numbers()), List.of(records), sample());
    }
}
