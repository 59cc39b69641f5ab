package org.filterscope.explanation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.filterscope.tensor.Sha256;

/** Hashes the inputs of a computation, each with its name, so that no two lists of inputs look alike. */
public final class InputHash {

    private final MessageDigest digest = Sha256.start();

    /** Adds an input. */
    public InputHash add(String name, Object value) {
        put(name);
        put(String.valueOf(value));
        return this;
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** The hash of all that was added, in hexadecimal. */
    public String hex() {
        return Sha256.hex(digest);
    }
}
