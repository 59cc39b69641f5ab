package org.filterscope.storage;

import org.filterscope.tensor.ContentHash;

/**
 * A file as the thing it belongs to knows it.
 *
 * @param name unique within the thing, such as a path
 * @param hash the content
 * @param bytes its size
 */
public record FileReference(String name, ContentHash hash, long bytes) {

    private static final int LONGEST_NAME = 500;

    public FileReference {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a file has a name of 1 to " + LONGEST_NAME + " characters: " + name);
        }
    }
}
