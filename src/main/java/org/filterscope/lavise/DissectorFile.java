package org.filterscope.lavise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
 * What a dissector has seen so far as bytes: its settings, the layer's shape, the images left out, the images of the sample,
 * the vectors that are the same for all filters once for each image, and then filter by filter histogram and top list.
 */
final class DissectorFile {

    private static final String KIND = "partial dissection";
    private static final int VERSION = 2;
    private static final int MOST_FILTERS = 1 << 20;

    private DissectorFile() {}

    static void write(Dissector dissector, OutputStream to) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            write(dissector.settings(), out);
            LayerShape shape = dissector.shape();
            out.writeInt(shape.height());
            out.writeInt(shape.width());
            out.writeInt(shape.filters());
            out.writeLong(dissector.images());
            dissector.leftOut().write(out);
            out.writeInt(dissector.sample().size());
            for (SampledImage image : dissector.sample()) {
                image.write(out);
            }
            writeOriginals(dissector, out);
            for (FilterRecord record : dissector.records()) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                record.write(new DataOutputStream(block));
                out.writeInt(block.size());
                block.writeTo(out);
            }
        });
    }

    private static void write(DissectionSettings settings, DataOutputStream out) throws IOException {
        out.writeInt(settings.topImages());
        out.writeDouble(settings.activeShare());
        out.writeByte(settings.kept().size());
        for (FilterAttention method : settings.kept()) {
            out.writeUTF(method.title());
        }
        out.writeInt(settings.sampled().size());
        for (long image : settings.sampled()) {
            out.writeLong(image);
        }
    }

    private static void writeOriginals(Dissector dissector, DataOutputStream out) throws IOException {
        if (!dissector.settings().keeps(new FilterAttention.Original())) {
            return;
        }
        SortedMap<Long, float[]> originals = new TreeMap<>();
        for (FilterRecord record : dissector.records()) {
            record.top().forEach(entry -> originals.putIfAbsent(entry.image(), entry.original()));
        }
        out.writeInt(originals.size());
        for (var each : originals.entrySet()) {
            out.writeLong(each.getKey());
            Numbers.writeFloats(out, each.getValue());
        }
    }

    static Dissector read(InputStream from) throws IOException {
        return SealedStream.read(from, KIND, VERSION, DissectorFile::read);
    }

    private static Dissector read(DataInputStream in) throws IOException {
        DissectionSettings settings = readSettings(in);
        LayerShape shape = new LayerShape(in.readInt(), in.readInt(), in.readInt());
        if (shape.filters() > MOST_FILTERS) {
            throw new IllegalArgumentException("no layer has " + shape.filters() + " filters");
        }
        long images = in.readLong();
        LeftOutImages leftOut = LeftOutImages.read(in);
        List<SampledImage> sample = readSample(in, settings, shape);
        SortedMap<Long, float[]> originals = readOriginals(in, settings, shape);
        List<FilterRecord> records = new ArrayList<>();
        for (int filter = 0; filter < shape.filters(); filter++) {
            DataInputStream block = new DataInputStream(new ByteArrayInputStream(Numbers.bytes(in, in.readInt())));
            records.add(FilterRecord.read(block, filter, settings, shape, originals));
            if (block.read() >= 0) {
                throw new IllegalArgumentException("there is more of filter " + filter + " than belongs to it");
            }
        }
        return new Dissector(settings, shape, records.toArray(FilterRecord[]::new), leftOut, images, sample);
    }

    private static DissectionSettings readSettings(DataInputStream in) throws IOException {
        int topImages = in.readInt();
        double activeShare = in.readDouble();
        List<FilterAttention> kept = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            String title = in.readUTF();
            kept.add(FilterAttention.all().stream()
                    .filter(method -> method.title().equals(title))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no attention method is called " + title)));
        }
        List<Long> sampled = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sampled.add(in.readLong());
        }
        return new DissectionSettings(topImages, activeShare, kept, sampled);
    }

    private static List<SampledImage> readSample(DataInputStream in, DissectionSettings settings, LayerShape shape)
            throws IOException {
        List<SampledImage> sample = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            SampledImage image = SampledImage.read(in, shape);
            if (!settings.samples(image.number())) {
                throw new IllegalArgumentException("image " + image.number() + " is not in the sample");
            }
            sample.add(image);
        }
        return sample;
    }

    private static SortedMap<Long, float[]> readOriginals(
            DataInputStream in, DissectionSettings settings, LayerShape shape) throws IOException {
        SortedMap<Long, float[]> originals = new TreeMap<>();
        if (settings.keeps(new FilterAttention.Original())) {
            for (int left = in.readInt(); left > 0; left--) {
                originals.put(in.readLong(), Numbers.readFloats(in, shape.filters()));
            }
        }
        return originals;
    }
}
