package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that lies whole on the disk of the store, but not yet in its place; closing it without keeping it removes it.
 *
 * @param content its hash and size
 * @param path where it lies meanwhile
 */
record IncomingFile(StoredFile content, Path path) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
