package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.AllowedRoots;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds what is to be imported, and unpacks it where it is an archive. */
@Component
class ImportSources {

    private final List<Path> allowed;

    ImportSources(@Value("${filterscope.storage.allowed-folders:}") List<Path> allowed) {
        this.allowed = allowed;
    }

    /**
     * A source that can be read; closing it removes what was unpacked.
     *
     * @param name how people call it
     * @param path the folder, or the file of a table
     */
    record Opened(String name, Path path, Optional<ScratchFolder> scratch) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (scratch.isPresent()) {
                scratch.get().close();
            }
        }
    }

    /** Opens a folder or an archive of images. */
    Opened open(ProjectId project, ImportSource source) {
        return switch (source) {
            case ImportSource.ServerFolder(String path) -> {
                Path folder = AllowedRoots.of(allowed).admit(path);
                yield new Opened(folder.getFileName().toString(), folder, Optional.empty());
            }
            case ImportSource.Upload(String upload) -> throw new RefusedException("There is no upload " + upload + ".");
        };
    }

    /** Opens a single file. */
    Opened openFile(ProjectId project, ImportSource source) {
        return switch (source) {
            case ImportSource.ServerFolder(String path) -> {
                Path file = Path.of(path);
                Path folder = AllowedRoots.of(allowed)
                        .admit(Objects.requireNonNull(file.getParent()).toString());
                Path real =
                        AllowedRoots.of(allowed).file(folder, file.getFileName().toString());
                if (!Files.isRegularFile(real)) {
                    throw new RefusedException("There is no file " + path + ".");
                }
                yield new Opened(file.getFileName().toString(), real, Optional.empty());
            }
            case ImportSource.Upload(String upload) -> throw new RefusedException("There is no upload " + upload + ".");
        };
    }

    /** The source is not needed any more. */
    void done(ProjectId project, ImportSource source) {}
}
