package org.filterscope.storage;

import java.nio.file.Path;
import org.filterscope.team.ProjectId;

/**
 * An upload that is whole and waits to be imported.
 *
 * @param project what it was uploaded for
 * @param fileName what its owner calls it, without folders
 * @param path can be read, as {@link StoredFiles#path} can
 */
public record StagedUpload(UploadId id, ProjectId project, String fileName, long bytes, Path path) {

    /** The upload taken for an archive. */
    public Archive archive() {
        return new Archive(path, fileName);
    }
}
