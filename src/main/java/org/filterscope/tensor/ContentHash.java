package org.filterscope.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a content: two files with the same hash hold the same, whatever their names.
 *
 * @param hex 64 digits, lower case
 */
public record ContentHash(String hex) implements Comparable<ContentHash> {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits in lower case, not " + hex);
        }
    }

    /** Whether a text is a hash as this type writes it. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /**
     * Reads a file from beginning to end, in small pieces.
     *
     * @throws IOException when it cannot be read
     */
    public static ContentHash of(Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] piece = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return new ContentHash(Sha256.hex(digest));
    }

    /** The hash of a set of contents: the same for the same contents in any order, each counted once. */
    public static ContentHash ofSet(Collection<ContentHash> contents) {
        MessageDigest digest = Sha256.start();
        contents.stream()
                .distinct()
                .sorted()
                .forEach(each -> digest.update((each.hex + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new ContentHash(Sha256.hex(digest));
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
