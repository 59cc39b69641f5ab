package org.filterscope.lavise;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Sha256;

/**
 * Partial results as bytes that say what they are and can be checked: eight letters {@code FSSEALED}, the kind, the
 * version of its form, the content, the number of its bytes, and the SHA-256 of all that. One sealed part may lie within
 * another, since reading takes exactly the bytes that writing gave.
 */
public final class SealedStream {

    private static final long MAGIC = 0x46535345414c4544L;

    private SealedStream() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Writer {

        /** Puts all of the content, and nothing that depends on the moment, into the stream. */
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * Reads the content.
     *
     * @param <T> what it stands for
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Takes all of the content from the stream. What is wrong with it may show as any {@link IllegalArgumentException};
         * memory is to be taken only for what was read.
         */
        T read(DataInputStream in) throws IOException;
    }

    /** Writes one sealed part; the stream stays open. */
    public static void write(OutputStream to, String kind, int version, Writer content) throws IOException {
        MessageDigest digest = Sha256.start();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(to, digest)));
        out.writeLong(MAGIC);
        out.writeUTF(kind);
        out.writeInt(version);
        Counted counted = new Counted(out);
        DataOutputStream inner = new DataOutputStream(counted);
        content.write(inner);
        inner.flush();
        out.writeLong(counted.bytes);
        out.flush();
        to.write(digest.digest());
        to.flush();
    }

    /**
     * Reads one sealed part and nothing after it; the stream stays open.
     *
     * @throws RefusedException when it is of another kind or version, or not as it was written
     */
    public static <T> T read(InputStream from, String kind, int version, Reader<T> content) throws IOException {
        Digested digested = new Digested(from, Sha256.start());
        DataInputStream in = new DataInputStream(digested);
        T result;
        try {
            if (in.readLong() != MAGIC || !in.readUTF().equals(kind)) {
                throw new RefusedException("This is no " + kind + "; have it computed again.");
            }
            if (in.readInt() != version) {
                throw new RefusedException(
                        "This " + kind + " was written by another version of the program; have it computed again.");
            }
            long before = digested.bytes;
            result = content.read(in);
            long length = digested.bytes - before;
            if (in.readLong() != length) {
                throw damaged(kind, new IOException("another length than was written"));
            }
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw damaged(kind, e);
        }
        byte[] expected = digested.digest.digest();
        if (!MessageDigest.isEqual(expected, from.readNBytes(expected.length))) {
            throw damaged(kind, new IOException("another checksum than was written"));
        }
        return result;
    }

    private static RefusedException damaged(String kind, Exception cause) {
        return new RefusedException("This " + kind + " is damaged; have it computed again.", cause);
    }

    private static final class Counted extends OutputStream {

        private final OutputStream to;
        private long bytes;

        private Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int value) throws IOException {
            to.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int count) throws IOException {
            to.write(values, from, count);
            bytes += count;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }

    private static final class Digested extends FilterInputStream {

        private final MessageDigest digest;
        private long bytes;

        private Digested(InputStream from, MessageDigest digest) {
            super(from);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                digest.update((byte) value);
                bytes++;
            }
            return value;
        }

        @Override
        public int read(byte[] values, int from, int count) throws IOException {
            int read = in.read(values, from, count);
            if (read > 0) {
                digest.update(values, from, read);
                bytes += read;
            }
            return read;
        }

        @Override
        public long skip(long count) {
            throw new UnsupportedOperationException("nothing of a sealed part is passed over");
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
