package org.filterscope.storage;

import org.filterscope.tensor.ContentHash;

/**
 * A content that is kept.
 *
 * @param hash what it is known by
 * @param bytes its size
 */
public record StoredFile(ContentHash hash, long bytes) {

    public StoredFile {
        if (bytes < 0) {
            throw new IllegalArgumentException("a file has no negative size: " + bytes);
        }
    }
}
