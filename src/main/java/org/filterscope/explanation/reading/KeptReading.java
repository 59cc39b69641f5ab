package org.filterscope.explanation.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.ZipException;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.refusal.RefusedException;

/**
 * A reading in a file that {@link ReadingWriter} wrote. In memory are its words and 12 bytes for each image; of the images one
 * at a time is read.
 */
final class KeptReading implements Reading {

    private static final int BEGIN = Long.BYTES + Integer.BYTES;
    private static final int AROUND = 2 * Integer.BYTES;
    private static final int ENTRY = Integer.BYTES + Long.BYTES;

    private final Path file;
    private final ReadingHead head;
    private final int[] numbers;
    private final long[] places;

    private KeptReading(Path file, ReadingHead head, int[] numbers, long[] places) {
        this.file = file;
        this.head = head;
        this.numbers = numbers;
        this.places = places;
    }

    /**
     * Opens a file.
     *
     * @throws RefusedException when it is no reading, or damaged
     */
    static KeptReading open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < BEGIN || bytes(channel, 0, BEGIN).getLong() != ReadingWriter.MAGIC) {
                throw new RefusedException("This file holds no reading of images; have the images read again.");
            }
            if (bytes(channel, Long.BYTES, Integer.BYTES).getInt() != ReadingWriter.VERSION) {
                throw new RefusedException(
                        "This reading was written by another version of the program; have the images read again.");
            }
            return open(file, channel);
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static KeptReading open(Path file, FileChannel channel) throws IOException {
        ReadingHead head = ReadingHead.read(new DataInputStream(new ByteArrayInputStream(block(channel, BEGIN))));
        long end = channel.size() - Long.BYTES;
        long list = bytes(channel, end, Long.BYTES).getLong();
        byte[] listed = block(channel, list);
        if (list + AROUND + listed.length != end || listed.length % ENTRY != 0) {
            throw new EOFException("another length than was written");
        }
        int[] numbers = new int[listed.length / ENTRY];
        long[] places = new long[numbers.length];
        ByteBuffer entries = ByteBuffer.wrap(listed);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = entries.getInt();
            places[i] = entries.getLong();
        }
        return new KeptReading(file, head, numbers, places);
    }

    /** Bytes that stand between their number and their sum. */
    private static byte[] block(FileChannel channel, long at) throws IOException {
        int length = bytes(channel, at, Integer.BYTES).getInt();
        if (length < 0 || length > channel.size() - at - AROUND) {
            throw new EOFException("another length than was written");
        }
        byte[] content = new byte[length];
        ByteBuffer buffer = bytes(channel, at + Integer.BYTES, length + Integer.BYTES);
        buffer.get(content);
        CRC32C sum = new CRC32C();
        sum.update(content);
        if (buffer.getInt() != (int) sum.getValue()) {
            throw new EOFException("another checksum than was written");
        }
        return content;
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
        if (at < 0) {
            throw new EOFException("there is nothing at " + at);
        }
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("cut off");
            }
        }
        return buffer.flip();
    }

    private static RefusedException damaged(Exception cause) {
        return new RefusedException("This reading of images is damaged; have the images read again.", cause);
    }

    @Override
    public String hash() {
        return head.hash();
    }

    @Override
    public ExplanationId explanation() {
        return head.explanation();
    }

    @Override
    public ImageChoice images() {
        return head.images();
    }

    @Override
    public List<String> words() {
        return head.words();
    }

    @Override
    public List<List<String>> paths() {
        return head.paths();
    }

    @Override
    public int height() {
        return head.height();
    }

    @Override
    public int width() {
        return head.width();
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public int unread() {
        return head.unread();
    }

    @Override
    public void forEach(Visitor visitor) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < numbers.length; i++) {
                visitor.see(read(channel, i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a reading cannot be read", e);
        }
    }

    @Override
    public Optional<ReadImage> image(int number) {
        int place = Arrays.binarySearch(numbers, number);
        if (place < 0) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(read(channel, place));
        } catch (IOException e) {
            throw new UncheckedIOException("a reading cannot be read", e);
        }
    }

    private ReadImage read(FileChannel channel, int place) throws IOException {
        try {
            ReadImage image = ImageRecord.read(block(channel, places[place]), head.height() * head.width());
            if (image.number() != numbers[place]) {
                throw new EOFException("another image than was written");
            }
            return image;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }
}
