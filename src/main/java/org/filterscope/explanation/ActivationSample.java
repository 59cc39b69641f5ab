package org.filterscope.explanation;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.lavise.ActivationGrid;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.SampledImage;

/**
 * The activations of all filters on a sample of the images, in 8 bits each, as a file of which a part is read at a time: a
 * head with filters, height, width and images, the images' numbers, the least and the greatest activation of each filter on
 * each image, and then, filter by filter and image by image, H × W unsigned bytes. What stands here is but for the levels in
 * memory: some megabytes for a layer of 2,048 filters. Do not change the arrays.
 *
 * @param file where it lies
 * @param filters number of the layer's filters
 * @param height H
 * @param width W
 * @param images the numbers in the probing dataset of the images, which were drawn evenly
 * @param lowest filters × images
 * @param highest filters × images: the peak of the filter on the image
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
public record ActivationSample(
        Path file, int filters, int height, int width, List<Integer> images, float[] lowest, float[] highest) {

    private static final int HEAD = 4 * Integer.BYTES;

    /**
     * Writes a sample.
     *
     * @param numbers the number in the dataset of each image, by its place in the probing set
     */
    static void write(Path file, Dissection dissection, List<Integer> numbers) throws IOException {
        List<SampledImage> sample = dissection.sample();
        int filters = dissection.filters().size();
        int positions = dissection.height() * dissection.width();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(filters);
            out.writeInt(dissection.height());
            out.writeInt(dissection.width());
            out.writeInt(sample.size());
            for (SampledImage image : sample) {
                out.writeInt(numbers.get(Math.toIntExact(image.number())));
            }
            for (int filter = 0; filter < filters; filter++) {
                for (SampledImage image : sample) {
                    out.writeFloat(image.lowest()[filter]);
                }
            }
            for (int filter = 0; filter < filters; filter++) {
                for (SampledImage image : sample) {
                    out.writeFloat(image.highest()[filter]);
                }
            }
            for (int filter = 0; filter < filters; filter++) {
                for (SampledImage image : sample) {
                    out.write(image.levels(), filter * positions, positions);
                }
            }
        }
    }

    static ActivationSample open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = read(channel, 0, HEAD);
            int filters = head.getInt();
            int height = head.getInt();
            int width = head.getInt();
            int count = head.getInt();
            ByteBuffer numbers = read(channel, HEAD, count * Integer.BYTES);
            List<Integer> images =
                    IntStream.range(0, count).mapToObj(i -> numbers.getInt()).toList();
            float[] lowest = new float[filters * count];
            float[] highest = new float[filters * count];
            long at = HEAD + (long) count * Integer.BYTES;
            read(channel, at, lowest.length * Float.BYTES).asFloatBuffer().get(lowest);
            read(channel, at + (long) lowest.length * Float.BYTES, highest.length * Float.BYTES)
                    .asFloatBuffer()
                    .get(highest);
            return new ActivationSample(file, filters, height, width, images, lowest, highest);
        }
    }

    /** The levels of one filter on all images, H × W unsigned bytes each. */
    public byte[] levels(int filter) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return levels(channel, filter);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }

    /** Looks at the levels of one filter on all images, H × W unsigned bytes each. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * One filter.
         *
         * @param levels not to be kept
         */
        void see(int filter, byte[] levels);
    }

    /** Leads through all filters, one after another. */
    public void forEach(Visitor visitor) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int filter = 0; filter < filters; filter++) {
                visitor.see(filter, levels(channel, filter));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }

    /** The activations of a filter on the image at a place of the sample. */
    public ActivationGrid grid(int filter, int image) {
        int positions = height * width;
        byte[] all = levels(filter);
        int at = filter * images.size() + image;
        return ActivationGrid.ofLevels(
                Arrays.copyOfRange(all, image * positions, (image + 1) * positions),
                height,
                width,
                lowest[at],
                highest[at]);
    }

    private byte[] levels(FileChannel channel, int filter) throws IOException {
        int bytes = images.size() * height * width;
        long first = HEAD + (long) images.size() * Integer.BYTES + 2L * lowest.length * Float.BYTES;
        return read(channel, first + (long) filter * bytes, bytes).array();
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the sample ends too early");
            }
        }
        return buffer.flip();
    }
}
