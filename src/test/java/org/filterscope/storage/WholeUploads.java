package org.filterscope.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.filterscope.team.ProjectId;

/** Uploads that have come in whole, for tests of what is done with them. */
public final class WholeUploads {

    private WholeUploads() {}

    /** Uploads some bytes as the caller. */
    public static UploadId aWholeUpload(Uploads uploads, ProjectId project, String name, byte[] content) {
        UploadId id = uploads.create(project, name, content.length).id();
        try {
            uploads.append(id, 0, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }
}
