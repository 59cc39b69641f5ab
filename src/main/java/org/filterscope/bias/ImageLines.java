package org.filterscope.bias;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.filterscope.tensor.Sha256;

/** Images as sorted lines, each its name, a tab, the SHA-256 of its file and a line feed; and the hash over them. */
final class ImageLines {

    private final List<String> lines = new ArrayList<>();

    void add(String name, String file) {
        lines.add(name + "\t" + file + "\n");
    }

    int size() {
        return lines.size();
    }

    String hash() {
        Collections.sort(lines);
        MessageDigest digest = Sha256.start();
        lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }
}
