package org.filterscope.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a sequence of values, each with its length, so that no two sequences run into the same bytes. */
final class ContentHash {

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

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
        return HexFormat.of().formatHex(digest.digest());
    }
}
