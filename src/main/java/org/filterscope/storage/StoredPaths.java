package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Component;

/** Makes paths of stored files, and real files for code that knows nothing else. */
@Component
class StoredPaths {

    private static final int AT_ONCE = 32;

    private final FileStore store;
    private final StoredFileSystem system = new StoredFileSystem();

    StoredPaths(FileStore store) {
        this.store = store;
    }

    Path of(StoredFile file) {
        return inOrder(List.of(file)).getFirst();
    }

    /** Paths of files that will be read in this order, if not all at once. */
    List<Path> inOrder(Collection<StoredFile> files) {
        ReadAhead ahead =
                new ReadAhead(store, files.stream().map(StoredFile::hash).toList());
        List<Path> paths = new ArrayList<>(files.size());
        for (StoredFile each : files) {
            paths.add(new StoredPath(system, each, ahead, paths.size()));
        }
        return paths;
    }

    /**
     * Lays files out in a folder under their names. They take no room of their own where links can be made; they must not be
     * written to.
     */
    void layOut(Map<String, ContentHash> files, Path folder) throws IOException {
        ManyAtOnce.map(files.entrySet(), AT_ONCE, file -> {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            return store.open(file.getValue(), near -> link(target, near));
        });
    }

    /** A hard link keeps the content when a cache forgets it. */
    private static Path link(Path link, Path file) throws IOException {
        try {
            return Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            return Files.copy(file, link);
        }
    }
}
