package org.filterscope.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The list at the end of a zip file, of which only the length is wanted. It has to lie directly before its end record and
 * that at the very end of the file, so that nobody can read it in two ways.
 */
final class CentralDirectory {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xffff;

    /** What an entry of the list takes on average at most; all of it has to fit into memory. */
    private static final long USUAL_ENTRY_BYTES = 512;

    private final FileChannel channel;

    private CentralDirectory(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Counts the entries of a zip file, up to one more than a number.
     *
     * @throws IOException when the file is not a whole zip file, or one in several volumes
     */
    static int countEntries(Path zip, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(zip)) {
            return new CentralDirectory(channel).count(most);
        }
    }

    private int count(int most) throws IOException {
        long end = findEnd();
        ByteBuffer record = read(end, END_BYTES);
        refuseVolumes(record.getShort(4) | record.getShort(6));
        long length = Integer.toUnsignedLong(record.getInt(12));
        long start = Integer.toUnsignedLong(record.getInt(16));
        if (end >= LOCATOR_64_BYTES
                && read(end - LOCATOR_64_BYTES, Integer.BYTES).getInt(0) == LOCATOR_64) {
            ByteBuffer locator = read(end - LOCATOR_64_BYTES, LOCATOR_64_BYTES);
            end = locator.getLong(8);
            record = read(end, END_64_BYTES);
            refuseVolumes(locator.getInt(4) | record.getInt(16) | record.getInt(20));
            if (record.getInt(0) != END_64) {
                throw new IOException("no end record where it should be");
            }
            length = record.getLong(40);
            start = record.getLong(48);
        }
        if (start < 0 || length < 0 || start + length != end) {
            throw new IOException("the directory is not where it should be");
        }
        int entries = count(start, end, most);
        if (entries <= most && length > USUAL_ENTRY_BYTES * Math.max(most, ENTRY_BYTES)) {
            throw new IOException("a directory of " + length + " bytes");
        }
        return entries;
    }

    private static void refuseVolumes(int disks) throws IOException {
        if (disks != 0) {
            throw new IOException("one of several volumes");
        }
    }

    private long findEnd() throws IOException {
        long size = channel.size();
        long first = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
        ByteBuffer tail = read(first, (int) (size - first));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (Short.toUnsignedInt(tail.getShort(at + END_BYTES - Short.BYTES)) != tail.limit() - at - END_BYTES) {
                    throw new IOException("something lies behind the end");
                }
                return first + at;
            }
        }
        throw new EOFException("no end record");
    }

    private int count(long start, long end, int most) throws IOException {
        int entries = 0;
        long at = start;
        while (at < end && entries <= most) {
            ByteBuffer entry = read(at, ENTRY_BYTES);
            if (entry.getInt(0) != ENTRY) {
                throw new IOException("something else between the entries");
            }
            at += ENTRY_BYTES
                    + Short.toUnsignedLong(entry.getShort(28))
                    + Short.toUnsignedLong(entry.getShort(30))
                    + Short.toUnsignedLong(entry.getShort(32));
            entries++;
        }
        if (at > end) {
            throw new IOException("the directory runs over its end");
        }
        return entries;
    }

    private ByteBuffer read(long position, int bytes) throws IOException {
        if (position < 0) {
            throw new IOException("a place before the beginning");
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file is cut short");
            }
        }
        return buffer.flip();
    }
}
