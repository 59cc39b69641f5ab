package org.filterscope.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as raw bytes, one at a time in a buffer that is used again. A line too long to be a vector is cut. */
final class ByteLines {

    /** No vector line is longer: 10,000 dimensions of 32 characters, and a word. */
    static final int LONGEST = 1 << 19;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;
    private boolean tooLong;

    ByteLines(InputStream stream) {
        this.stream = stream;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(position, end);
            position = end;
            if (end < limit) {
                position++;
                break;
            }
        }
        if (any) {
            number++;
            trimEnd();
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, stream.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private void append(int from, int to) {
        int added = to - from;
        if (length + added > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + added));
        }
        System.arraycopy(buffer, from, line, length, added);
        length += added;
    }

    private void trimEnd() {
        while (length > 0 && (line[length - 1] == '\r' || VectorLine.isSeparator(line[length - 1]))) {
            length--;
        }
    }

    /** The bytes of the line, valid up to {@link #length()} and until the next call of {@link #next()}. */
    byte[] line() {
        return line;
    }

    /** Bytes in the line, without its end and without blanks before it. */
    int length() {
        return length;
    }

    /** The number of the line, from 1 on. */
    long number() {
        return number;
    }

    /** Whether the line was longer than {@link #LONGEST} bytes; then only a part of it is here. */
    boolean tooLong() {
        return tooLong;
    }
}
