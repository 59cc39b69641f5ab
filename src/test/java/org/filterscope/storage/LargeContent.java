package org.filterscope.storage;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Random;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;

/**
 * A file of any size that looks random, is the same each time, and needs no disk: a client can send it from any place on.
 *
 * @param bytes its size
 */
record LargeContent(long bytes) {

    private static final int BLOCK = 1 << 16;

    private byte[] block(long number) {
        byte[] block = new byte[(int) Math.min(BLOCK, bytes - number * BLOCK)];
        new Random(number).nextBytes(block);
        return block;
    }

    ContentHash hash() {
        MessageDigest digest = Sha256.start();
        for (long number = 0; number * BLOCK < bytes; number++) {
            digest.update(block(number));
        }
        return new ContentHash(Sha256.hex(digest));
    }

    InputStream from(long offset) {
        return new InputStream() {
            private long at = offset;
            private byte[] current = new byte[0];
            private long number = -1;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int start, int length) {
                if (at >= bytes) {
                    return -1;
                }
                if (number != at / BLOCK) {
                    number = at / BLOCK;
                    current = block(number);
                }
                int within = (int) (at % BLOCK);
                int read = Math.min(length, current.length - within);
                System.arraycopy(current, within, target, start, read);
                at += read;
                return read;
            }
        };
    }
}
