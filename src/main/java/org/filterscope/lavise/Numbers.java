package org.filterscope.lavise;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers in the bytes of partial results: floats by their exact patterns, counts in as few bytes as they need. */
final class Numbers {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONGEST_SHIFT = 63;

    private Numbers() {}

    static void writeFloats(DataOutput out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer.wrap(bytes(in, Math.multiplyExact(count, Float.BYTES)))
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /** So many bytes; memory is taken as they come. */
    static byte[] bytes(DataInputStream in, int count) throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("no part has " + count + " bytes");
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("cut off");
        }
        return bytes;
    }

    /** Seven bits to a byte, the lowest first. */
    static void writeCount(DataOutput out, long count) throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("nothing is counted " + count + " times");
        }
        long rest = count;
        while (rest > SEVEN_BITS) {
            out.writeByte((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long readCount(DataInput in) throws IOException {
        long count = 0;
        for (int shift = 0; shift < LONGEST_SHIFT; shift += 7) {
            int next = in.readUnsignedByte();
            count |= (long) (next & SEVEN_BITS) << shift;
            if (next < MORE) {
                return count;
            }
        }
        throw new IllegalArgumentException("a count is too large");
    }

    /** A count that is to be at most so large. */
    static int readCount(DataInput in, int most) throws IOException {
        long count = readCount(in);
        if (count > most) {
            throw new IllegalArgumentException("a count of " + count + " is above " + most);
        }
        return (int) count;
    }
}
