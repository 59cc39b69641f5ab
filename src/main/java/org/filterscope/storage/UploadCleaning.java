package org.filterscope.storage;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody went on with: their rows and contents on any server, their growing files on the one they came to. */
@Component
class UploadCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCleaning.class);

    private final UploadTable table;
    private final UploadFiles files;
    private final FileShelf shelf;
    private final Clock clock;

    UploadCleaning(UploadTable table, UploadFiles files, FileShelf shelf, Clock clock) {
        this.table = table;
        this.files = files;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clean() throws IOException {
        // listed before the table is asked, so that one that begins meanwhile is not taken for a stray
        List<String> names = files.names();
        List<UploadId> expired = table.expired(clock.instant());
        for (UploadId each : expired) {
            shelf.removeUpload(each);
            files.delete(each);
        }
        for (String name : names) {
            if (isStray(name)) {
                files.delete(UploadId.parse(name));
            }
        }
        if (!expired.isEmpty()) {
            LOG.info("Removed {} uploads that nobody went on with", expired.size());
        }
    }

    private boolean isStray(String name) {
        try {
            return table.find(new UploadId(UUID.fromString(name))).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
