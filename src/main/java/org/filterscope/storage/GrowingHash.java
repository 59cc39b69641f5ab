package org.filterscope.storage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;
import org.jspecify.annotations.Nullable;

/** The hash of a file while it grows. It misses what came before this server was started. */
final class GrowingHash {

    private final MessageDigest digest = Sha256.start();
    private long bytes;
    private @Nullable ContentHash found;

    /** Nothing more may come once the hash was asked for. */
    synchronized void add(ByteBuffer piece) {
        bytes += piece.remaining();
        digest.update(piece);
    }

    /** The hash of the whole file, if all of it was seen: no more is in it than that. */
    synchronized Optional<ContentHash> of(long size) {
        if (bytes != size) {
            return Optional.empty();
        }
        if (found == null) {
            found = new ContentHash(Sha256.hex(digest));
        }
        return Optional.of(found);
    }
}
