package org.filterscope.explanation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filterscope.job.ShardRange;
import org.filterscope.tensor.image.BrokenImage;

/**
 * Which images a pass has seen, which of them gave no picture, and where the network ran. No image is ever seen twice: parts
 * that overlap are not merged, and a whole has no gaps.
 */
final class SeenImages {

    private final NavigableMap<Long, Long> ranges = new TreeMap<>();
    private final SortedMap<Integer, String> broken = new TreeMap<>();
    private final SortedSet<String> devices = new TreeSet<>();

    /** Nothing seen yet. */
    SeenImages() {}

    /**
     * A range that was seen.
     *
     * @param files all files, of which the range is a part
     * @param without those of the range that gave no picture, in order
     * @param device where the network ran
     */
    SeenImages(ShardRange range, List<Path> files, List<BrokenImage> without, String device) {
        ranges.put(range.from(), range.to());
        devices.add(device);
        int place = Math.toIntExact(range.from());
        for (BrokenImage each : without) {
            while (!files.get(place).equals(each.file())) {
                place++;
            }
            broken.put(place, each.reason());
            place++;
        }
    }

    void merge(SeenImages other) {
        for (var each : other.ranges.entrySet()) {
            Map.Entry<Long, Long> before = ranges.lowerEntry(each.getValue());
            if (before != null && before.getValue() > each.getKey()) {
                throw new IllegalArgumentException(
                        "the images from " + Math.max(before.getKey(), each.getKey()) + " on were seen twice");
            }
            ranges.put(each.getKey(), each.getValue());
        }
        broken.putAll(other.broken);
        devices.addAll(other.devices);
    }

    /** Throws unless all images from 0 to this number were seen. */
    void requireAll(int images) {
        long end = 0;
        for (var each : ranges.entrySet()) {
            if (each.getKey() != end) {
                break;
            }
            end = each.getValue();
        }
        if (end != images) {
            throw new IllegalStateException("the images from " + end + " to " + images + " were not seen");
        }
    }

    /** The places of files that gave no picture, with the reason of each. */
    SortedMap<Integer, String> brokenPlaces() {
        return broken;
    }

    /** The files that gave no picture, in order. */
    List<BrokenImage> broken(List<Path> files) {
        return broken.entrySet().stream()
                .map(each -> new BrokenImage(files.get(each.getKey()), each.getValue()))
                .toList();
    }

    /** Where the network ran, each device once. */
    String device() {
        return String.join(", ", devices);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(ranges.size());
        for (var each : ranges.entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue());
        }
        out.writeInt(broken.size());
        for (var each : broken.entrySet()) {
            out.writeInt(each.getKey());
            out.writeUTF(each.getValue());
        }
        out.writeInt(devices.size());
        for (String device : devices) {
            out.writeUTF(device);
        }
    }

    static SeenImages read(DataInputStream in) throws IOException {
        SeenImages read = new SeenImages();
        for (int left = in.readInt(); left > 0; left--) {
            ShardRange range = new ShardRange(in.readLong(), in.readLong());
            read.ranges.put(range.from(), range.to());
        }
        for (int left = in.readInt(); left > 0; left--) {
            read.broken.put(in.readInt(), in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            read.devices.add(in.readUTF());
        }
        return read;
    }
}
