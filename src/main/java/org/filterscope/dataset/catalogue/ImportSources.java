package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.AllowedRoots;
import org.filterscope.storage.Archive;
import org.filterscope.storage.ArchiveLimits;
import org.filterscope.storage.StagedUpload;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** Finds what is to be imported, and unpacks it where it is an archive. */
@Component
class ImportSources {

    private final Uploads uploads;
    private final AllowedRoots allowed;
    private final WorkFolders work;

    ImportSources(Uploads uploads, AllowedRoots allowed, WorkFolders work) {
        this.uploads = uploads;
        this.allowed = allowed;
        this.work = work;
    }

    /**
     * A source that can be read; closing it removes what was unpacked.
     *
     * @param name how people call it
     * @param suggestion what a dataset of it may be called
     * @param path the folder, or the file of a table
     * @param look is asked for each file just before it is read
     * @param unpacked the folder that an archive was unpacked into: what lies in it may be moved away
     */
    record Opened(String name, String suggestion, Path path, LastLook look, Optional<ScratchFolder> unpacked)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (unpacked.isPresent()) {
                unpacked.get().close();
            }
        }
    }

    /** Opens a folder or an archive of images. */
    Opened open(ProjectId project, ImportSource source) throws IOException {
        return switch (source) {
            case ImportSource.ServerFolder(String path) -> {
                Path folder = allowed.admit(path);
                String name = String.valueOf(folder.getFileName());
                yield new Opened(name, name, folder, LastLook.in(allowed, folder), Optional.empty());
            }
            case ImportSource.Upload(String upload) -> unpacked(staged(project, upload));
        };
    }

    private Opened unpacked(StagedUpload upload) throws IOException {
        ScratchFolder scratch = work.create();
        boolean whole = false;
        try {
            Path folder = scratch.path().resolve("unpacked");
            Archive archive = upload.archive();
            archive.unpack(folder, work.fitting(ArchiveLimits.forDatasets()));
            whole = true;
            return new Opened(
                    upload.fileName(), archive.plainName(), folder, LastLook.NOT_NEEDED, Optional.of(scratch));
        } finally {
            if (!whole) {
                scratch.close();
            }
        }
    }

    /** Opens a single file. */
    Opened openFile(ProjectId project, ImportSource source) {
        return switch (source) {
            case ImportSource.ServerFolder(String path) -> onServer(Path.of(path));
            case ImportSource.Upload(String upload) -> {
                StagedUpload staged = staged(project, upload);
                yield new Opened(
                        staged.fileName(), staged.fileName(), staged.path(), LastLook.NOT_NEEDED, Optional.empty());
            }
        };
    }

    private Opened onServer(Path file) {
        if (!file.isAbsolute() || file.getFileName() == null) {
            throw new RefusedException(
                    "\"" + file + "\" is not the whole path of a file; begin with the root of the" + " server's disk.");
        }
        String name = file.getFileName().toString();
        Path folder = allowed.admit(Objects.requireNonNull(file.getParent()).toString());
        return new Opened(name, name, allowed.file(folder, name), LastLook.in(allowed, folder), Optional.empty());
    }

    /** The source was imported and is not needed any more. */
    void done(ImportSource source) {
        if (source instanceof ImportSource.Upload(String upload)) {
            try {
                uploads.discard(UploadId.parse(upload));
            } catch (ThingNotFoundException _) {
                // an earlier run of the job got as far as this
            }
        }
    }

    private StagedUpload staged(ProjectId project, String upload) {
        StagedUpload staged = uploads.staged(UploadId.parse(upload));
        if (!staged.project().equals(project)) {
            throw new ThingNotFoundException();
        }
        return staged;
    }
}
