package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import org.filterscope.storage.AllowedRoots;

/**
 * Looks where a file of an import really lies, just before it is read: between the moment when a folder of the server was
 * admitted and this one, somebody may have put a link in the place of a file.
 */
interface LastLook {

    /** For files that nobody but this program can have put there. */
    LastLook NOT_NEEDED = file -> file;

    /**
     * For a folder of the server that was admitted.
     *
     * @param folder where it really lies
     */
    static LastLook in(AllowedRoots allowed, Path folder) {
        return file -> allowed.file(folder, folder.relativize(file).toString());
    }

    /**
     * The file without links in its path.
     *
     * @throws org.filterscope.refusal.RefusedException when it is gone or leads out of its folder
     */
    Path at(Path file);
}
