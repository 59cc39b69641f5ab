package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;

/** Arrays of numbers as browsers read them, a block at a time. */
final class LittleEndian {

    private static final int NUMBERS_AT_ONCE = 8192;

    private final WritableByteChannel to;
    private final ByteBuffer block =
            ByteBuffer.allocate(NUMBERS_AT_ONCE * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    LittleEndian(WritableByteChannel to) {
        this.to = to;
    }

    void write(float[] values) throws IOException {
        for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
            int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
            block.clear();
            block.asFloatBuffer().put(values, from, count);
            flush(count * Float.BYTES);
        }
    }

    void write(int[] values) throws IOException {
        for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
            int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
            block.clear();
            block.asIntBuffer().put(values, from, count);
            flush(count * Integer.BYTES);
        }
    }

    void write(double[] values) throws IOException {
        for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
            int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
            block.clear();
            block.asDoubleBuffer().put(values, from, count);
            flush(count * Double.BYTES);
        }
    }

    private void flush(int bytes) throws IOException {
        block.position(0).limit(bytes);
        while (block.hasRemaining()) {
            to.write(block);
        }
    }
}
