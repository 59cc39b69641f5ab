package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;

/**
 * A content that lies whole on a disk of this machine, but not yet in its place; closing it without keeping it removes it.
 *
 * @param content its hash and size
 * @param path where it lies meanwhile
 */
record IncomingFile(StoredFile content, Path path) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** Writes a content into a folder, under a name that nothing else has; a stream that breaks leaves nothing. */
    static IncomingFile write(InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = Sha256.start();
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(piece, 0, read); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                bytes += read;
            }
            channel.force(true);
            whole = true;
            return new IncomingFile(new StoredFile(new ContentHash(Sha256.hex(digest)), bytes), target);
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
