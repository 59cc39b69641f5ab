package org.filterscope.storage;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Gives whole uploads to the file store. One that it cannot take now stays as it is, and whoever asks for it tries again. */
@Component
class UploadFinish {

    private final UploadTable table;
    private final UploadFiles files;
    private final FileStore store;
    private final FileShelf shelf;
    private final ConcurrentMap<UploadId, ReentrantLock> turns = new ConcurrentHashMap<>();

    UploadFinish(UploadTable table, UploadFiles files, FileStore store, FileShelf shelf) {
        this.table = table;
        this.files = files;
        this.store = store;
        this.shelf = shelf;
    }

    /** Waits when somebody else is at it: a large file takes its time to a store that is elsewhere. */
    void finish(Upload upload) {
        ReentrantLock turn = turns.computeIfAbsent(upload.id(), _ -> new ReentrantLock());
        turn.lock();
        try {
            if (table.find(upload.id()).filter(each -> each.kept().isEmpty()).isPresent()) {
                keep(upload);
            }
        } finally {
            turn.unlock();
            turns.remove(upload.id());
        }
    }

    private void keep(Upload upload) {
        try {
            StoredFile content = files.content(upload.id());
            IncomingFile incoming = store.takeOver(files.path(upload.id()), content);
            boolean kept = false;
            try {
                shelf.keepUpload(upload.id(), incoming);
                kept = true;
            } finally {
                if (!kept && !incoming.path().equals(files.path(upload.id()))) {
                    incoming.close();
                }
            }
            files.delete(upload.id());
        } catch (IOException e) {
            throw UploadFiles.unwritten(e);
        }
    }
}
