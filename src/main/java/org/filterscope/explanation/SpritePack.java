package org.filterscope.explanation;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The small pictures of all filters in one file: their number n, n + 1 offsets from the beginning of the file (8 bytes each,
 * the last one its end), and the JPEG files.
 */
final class SpritePack implements Closeable {

    private final FileChannel channel;
    private final ByteBuffer offsets;
    private long end;

    private SpritePack(FileChannel channel, int filters) {
        this.channel = channel;
        this.offsets = ByteBuffer.allocate(Math.toIntExact(bytesOfHead(filters)));
        this.offsets.putInt(filters);
        this.end = bytesOfHead(filters);
        this.offsets.putLong(end);
    }

    private static long bytesOfHead(int filters) {
        return Integer.BYTES + Long.BYTES * (filters + 1L);
    }

    static SpritePack create(Path file, int filters) throws IOException {
        return new SpritePack(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), filters);
    }

    /** Adds the picture of the next filter. */
    void add(byte[] jpeg) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        while (bytes.hasRemaining()) {
            channel.write(bytes, end + bytes.position());
        }
        end += jpeg.length;
        offsets.putLong(end);
    }

    /** Writes the table before all pictures; each filter must have been given one. */
    @Override
    public void close() throws IOException {
        try (channel) {
            offsets.flip();
            while (offsets.hasRemaining()) {
                channel.write(offsets, offsets.position());
            }
        }
    }

    /** The picture of one filter. */
    static byte[] read(Path file, int filter) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer place = read(channel, Integer.BYTES + (long) filter * Long.BYTES, 2 * Long.BYTES);
            long from = place.getLong();
            return read(channel, from, Math.toIntExact(place.getLong() - from)).array();
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the pictures end too early");
            }
        }
        return buffer.flip();
    }
}
