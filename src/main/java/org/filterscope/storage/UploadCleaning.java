package org.filterscope.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody went on with. */
@Component
class UploadCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCleaning.class);

    /** A file is there before its row: while another upload is admitted, that takes a while. */
    private static final Duration BEGINS_WITHIN = Duration.ofHours(1);

    private final UploadTable table;
    private final UploadFiles files;
    private final Clock clock;

    UploadCleaning(UploadTable table, UploadFiles files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clean() throws IOException {
        List<String> names = files.namesBefore(clock.instant().minus(BEGINS_WITHIN));
        List<UploadId> expired = table.expired(clock.instant());
        for (UploadId each : expired) {
            table.delete(each);
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
