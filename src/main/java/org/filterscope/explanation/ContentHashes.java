package org.filterscope.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.filterscope.tensor.ContentHash;

/** Hashes the contents of many files, on all cores, and stops when it is told to. */
final class ContentHashes {

    private static final int FILES_AT_ONCE = 256;

    private ContentHashes() {}

    /**
     * The hash of each file, in order; nothing for one that cannot be read, which is reported when it is decoded.
     *
     * @throws CancellationException when the thread is interrupted
     */
    static List<Optional<ContentHash>> of(List<Path> files, Progress progress) {
        List<Optional<ContentHash>> hashes = new ArrayList<>(files.size());
        try (Progress.Task task = progress.begin("hashes", files.size())) {
            while (hashes.size() < files.size()) {
                if (Thread.interrupted()) {
                    throw new CancellationException("stopped while hashing");
                }
                int end = Math.min(hashes.size() + FILES_AT_ONCE, files.size());
                hashes.addAll(files.subList(hashes.size(), end).parallelStream()
                        .map(ContentHashes::of)
                        .toList());
                task.done(hashes.size());
            }
        }
        return hashes;
    }

    private static Optional<ContentHash> of(Path file) {
        try {
            return Optional.of(ContentHash.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
