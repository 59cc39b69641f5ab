package org.filterscope.explanation.overlap;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filterscope.lavise.ObjectMask;
import org.filterscope.tensor.FeatureMap;

/**
 * Counts, on the grid of a layer, where the regions [A_k &gt; T_k] of its filters and the masks of categories lie on each other,
 * summed over images as network dissection does. Only whole numbers are counted, so counts of parts merge exactly and in any
 * order.
 */
final class OverlapCounts {

    /** The region of a filter and a mask share more than this of what they cover when the filter is said to see the object. */
    static final double LEAST_OVERLAP = 0.04;

    private final double[] thresholds;
    private final int categories;
    private final int topImages;
    private final long[] regions;
    private final long[] masks;
    private final int[] imagesOf;
    private final long[][] shared;
    private final List<TopTruths> truths = new ArrayList<>();
    private int images;
    private int height;
    private int width;

    /**
     * Nothing counted yet.
     *
     * @param thresholds T_k of each filter
     * @param topImages p
     */
    OverlapCounts(double[] thresholds, int categories, int topImages) {
        this.thresholds = thresholds.clone();
        this.categories = categories;
        this.topImages = topImages;
        this.regions = new long[thresholds.length];
        this.masks = new long[categories];
        this.imagesOf = new int[categories];
        this.shared = new long[thresholds.length][categories];
        for (int filter = 0; filter < thresholds.length; filter++) {
            truths.add(new TopTruths(topImages));
        }
    }

    /**
     * Counts an image.
     *
     * @param number its place among all
     * @param objects what is drawn on it
     */
    void observe(long number, FeatureMap map, List<ObjectMask> objects) {
        images++;
        height = map.height();
        width = map.width();
        TreeMap<Integer, boolean[]> byCategory = new TreeMap<>();
        for (ObjectMask object : objects) {
            boolean[] union = byCategory.computeIfAbsent(object.category(), _ -> new boolean[map.positions()]);
            for (int position = 0; position < union.length; position++) {
                union[position] |= object.positions()[position];
            }
        }
        byCategory.forEach((category, mask) -> {
            masks[category] += count(mask);
            imagesOf[category]++;
        });
        for (int filter = 0; filter < thresholds.length; filter++) {
            observe(filter, number, map, byCategory, objects);
        }
    }

    private void observe(
            int filter, long number, FeatureMap map, Map<Integer, boolean[]> byCategory, List<ObjectMask> objects) {
        boolean[] region = new boolean[map.positions()];
        float greatest = Float.NEGATIVE_INFINITY;
        for (int position = 0; position < region.length; position++) {
            float activation = map.at(position, filter);
            region[position] = activation > thresholds[filter];
            greatest = Math.max(greatest, activation);
        }
        int size = count(region);
        regions[filter] += size;
        Set<Integer> seen = new TreeSet<>();
        if (size > 0) {
            byCategory.forEach((category, mask) -> {
                int both = 0;
                for (int position = 0; position < mask.length; position++) {
                    both += mask[position] && region[position] ? 1 : 0;
                }
                shared[filter][category] += both;
            });
            for (ObjectMask object : objects) {
                if (object.overlap(region) > LEAST_OVERLAP) {
                    seen.add(object.category());
                }
            }
        }
        truths.get(filter).offer(greatest, number, List.copyOf(seen));
    }

    private static int count(boolean[] mask) {
        int count = 0;
        for (boolean inside : mask) {
            count += inside ? 1 : 0;
        }
        return count;
    }

    /** Adds what was counted on other images. */
    void merge(OverlapCounts other) {
        if (!Arrays.equals(thresholds, other.thresholds) || categories != other.categories) {
            throw new IllegalArgumentException("these are counts of other filters or categories");
        }
        images += other.images;
        height = Math.max(height, other.height);
        width = Math.max(width, other.width);
        for (int category = 0; category < categories; category++) {
            masks[category] += other.masks[category];
            imagesOf[category] += other.imagesOf[category];
        }
        for (int filter = 0; filter < thresholds.length; filter++) {
            regions[filter] += other.regions[filter];
            for (int category = 0; category < categories; category++) {
                shared[filter][category] += other.shared[filter][category];
            }
            truths.get(filter).merge(other.truths.get(filter));
        }
    }

    int images() {
        return images;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    int filters() {
        return thresholds.length;
    }

    int imagesOf(int category) {
        return imagesOf[category];
    }

    /** Cells that both the filter's region and the category's mask cover. */
    long shared(int filter, int category) {
        return shared[filter][category];
    }

    /** Cells that one of them covers, or both. */
    long either(int filter, int category) {
        return regions[filter] + masks[category] - shared[filter][category];
    }

    /** G: the categories of objects that the filter sees in its top images. */
    Set<Integer> truths(int filter) {
        return truths.get(filter).categories();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(thresholds.length);
        out.writeInt(categories);
        out.writeInt(topImages);
        for (double threshold : thresholds) {
            out.writeDouble(threshold);
        }
        out.writeInt(images);
        out.writeInt(height);
        out.writeInt(width);
        for (int category = 0; category < categories; category++) {
            out.writeLong(masks[category]);
            out.writeInt(imagesOf[category]);
        }
        for (int filter = 0; filter < thresholds.length; filter++) {
            out.writeLong(regions[filter]);
            for (long cells : shared[filter]) {
                out.writeLong(cells);
            }
            truths.get(filter).write(out);
        }
    }

    static OverlapCounts read(DataInputStream in) throws IOException {
        int filters = in.readInt();
        int categories = in.readInt();
        int topImages = in.readInt();
        double[] thresholds = new double[filters];
        for (int filter = 0; filter < filters; filter++) {
            thresholds[filter] = in.readDouble();
        }
        OverlapCounts read = new OverlapCounts(thresholds, categories, topImages);
        read.images = in.readInt();
        read.height = in.readInt();
        read.width = in.readInt();
        for (int category = 0; category < categories; category++) {
            read.masks[category] = in.readLong();
            read.imagesOf[category] = in.readInt();
        }
        for (int filter = 0; filter < filters; filter++) {
            read.regions[filter] = in.readLong();
            for (int category = 0; category < categories; category++) {
                read.shared[filter][category] = in.readLong();
            }
            read.truths.get(filter).read(in);
        }
        return read;
    }
}
