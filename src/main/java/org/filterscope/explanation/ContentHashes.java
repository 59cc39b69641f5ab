package org.filterscope.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.filterscope.tensor.ContentHash;

/** How the hashes of files' contents are found. */
enum ContentHashes {

    /** By reading the files, on all cores. */
    READ {
        @Override
        List<Optional<ContentHash>> of(List<Path> files, Progress progress) {
            List<Optional<ContentHash>> hashes = new ArrayList<>(files.size());
            try (Progress.Task task = progress.begin("hashes", files.size())) {
                while (hashes.size() < files.size()) {
                    if (Thread.interrupted()) {
                        throw new CancellationException("stopped while hashing");
                    }
                    int end = Math.min(hashes.size() + FILES_AT_ONCE, files.size());
                    hashes.addAll(files.subList(hashes.size(), end).parallelStream()
                            .map(ContentHashes::read)
                            .toList());
                    task.done(hashes.size());
                }
            }
            return hashes;
        }
    },

    /** By their names: what the storage keeps is called by the hash of its content, so that no file needs to be read. */
    NAMED {
        @Override
        List<Optional<ContentHash>> of(List<Path> files, Progress progress) {
            return files.stream()
                    .map(file -> Optional.of(new ContentHash(String.valueOf(file.getFileName()))))
                    .toList();
        }
    };

    private static final int FILES_AT_ONCE = 256;

    /**
     * The hash of each file, in order; nothing for one that cannot be read, which is reported when it is decoded.
     *
     * @throws CancellationException when the thread is interrupted
     */
    abstract List<Optional<ContentHash>> of(List<Path> files, Progress progress);

    private static Optional<ContentHash> read(Path file) {
        try {
            return Optional.of(ContentHash.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
