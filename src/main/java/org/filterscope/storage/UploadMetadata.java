package org.filterscope.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says about an upload: pairs of a key and a Base64 value, with commas between them. */
final class UploadMetadata {

    private static final String FILE_NAME = "filename";

    private UploadMetadata() {}

    /** The name of the file, if the header has a readable one. */
    static Optional<String> fileName(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals(FILE_NAME)) {
                try {
                    return Optional.of(
                            new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
