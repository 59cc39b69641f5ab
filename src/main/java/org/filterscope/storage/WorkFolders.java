package org.filterscope.storage;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/**
 * Folders for the time of one import, on the disk on which files are kept: what is in them can be kept without copying it.
 * Those that a stopped server left behind are removed when it starts again.
 */
@Component
public class WorkFolders {

    private final DataFolder folder;

    WorkFolders(DataFolder folder) {
        this.folder = folder;
    }

    @PostConstruct
    void removeLeftovers() throws IOException {
        try (Stream<Path> left = Files.list(folder.work())) {
            for (Path each : left.toList()) {
                ScratchFolder.delete(each);
            }
        }
    }

    /** A new empty folder, to be closed by the caller. */
    public ScratchFolder create() {
        try {
            return new ScratchFolder(Files.createDirectory(
                    folder.work().resolve(UUID.randomUUID().toString())));
        } catch (IOException e) {
            throw new RefusedException(
                    "The data folder cannot be written to (" + DataFolder.reason(e)
                            + "); ask an administrator to look at the server's disk.",
                    e);
        }
    }

    /** Limits that also leave enough of the disk free. */
    public ArchiveLimits fitting(ArchiveLimits limits) {
        long room;
        try {
            room = folder.room();
        } catch (IOException e) {
            throw new UncheckedIOException("the disk cannot be looked at", e);
        }
        if (room <= 0) {
            throw new RefusedException("The server's disk is full; ask an administrator to free some of it.");
        }
        return limits.withTotalBytes(Math.min(limits.totalBytes(), room));
    }
}
