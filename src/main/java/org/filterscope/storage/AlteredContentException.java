package org.filterscope.storage;

import java.io.IOException;
import org.filterscope.tensor.ContentHash;

/** What lies under a hash is not the content that was kept there. */
final class AlteredContentException extends IOException {

    private static final long serialVersionUID = 1;

    AlteredContentException(ContentHash hash) {
        super("the stored file " + hash + " was altered or damaged where it lies");
    }
}
