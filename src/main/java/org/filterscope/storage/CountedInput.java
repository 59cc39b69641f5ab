package org.filterscope.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and ends with an error when more is read than was allowed. */
final class CountedInput extends FilterInputStream {

    private long count;
    private long allowedUpTo = Long.MAX_VALUE;

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Allows so many bytes from here on. */
    void allow(long bytes) {
        allowedUpTo = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : counted(1, value);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped, 0);
        return skipped;
    }

    private int counted(long bytes, int result) throws IOException {
        count += bytes;
        if (count > allowedUpTo) {
            throw new IOException("more bytes than a header may have");
        }
        return result;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
