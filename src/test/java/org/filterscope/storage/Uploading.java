package org.filterscope.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.filterscope.team.ProjectId;

/** Uploads for tests of other rooms. */
public final class Uploading {

    private Uploading() {}

    /** An upload of the caller that is whole. */
    public static UploadId whole(Uploads uploads, ProjectId project, String fileName, byte[] content) {
        UploadId id = uploads.create(project, fileName, content.length).id();
        try {
            uploads.append(id, 0, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }
}
