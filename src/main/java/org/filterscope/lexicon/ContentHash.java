package org.filterscope.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.filterscope.tensor.Sha256;

/** SHA-256 over a sequence of values, each with its length, so that no two sequences run into the same bytes. */
final class ContentHash {

    private final MessageDigest digest = Sha256.start();

    ContentHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes.length).add(bytes);
    }

    ContentHash add(int number) {
        return add(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    ContentHash add(Iterable<String> texts) {
        int count = 0;
        for (String text : texts) {
            add(text);
            count++;
        }
        return add(count);
    }

    ContentHash add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    String hexadecimal() {
        return Sha256.hex(digest);
    }
}
