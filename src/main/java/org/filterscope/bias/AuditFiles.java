package org.filterscope.bias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two files of an audit, and the results read from the first one, in memory for the audits looked at last. */
@Component
class AuditFiles {

    private static final String RESULTS = "results.json";
    private static final String COUNTS = "counts.json.gz";
    private static final int IN_MEMORY = 8;

    private final StoredFiles files;
    private final WorkFolders work;
    private final TransactionTemplate transaction;
    private final Map<String, AuditResults> latest = new LinkedHashMap<>(IN_MEMORY, 0.75f, true);

    AuditFiles(StoredFiles files, WorkFolders work, TransactionTemplate transaction) {
        this.files = files;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Keeps both files in one transaction with something else.
     *
     * @param before done first, within the transaction
     * @param after done last, within the transaction
     */
    void keep(AuditId audit, byte[] results, byte[] counts, Runnable before, Runnable after) {
        try (ScratchFolder scratch = work.create()) {
            Path resultFile = Files.write(scratch.path().resolve(RESULTS), results);
            Path countsFile = Files.write(scratch.path().resolve(COUNTS), counts);
            transaction.executeWithoutResult(_ -> {
                before.run();
                files.addAll(audit, Map.of(RESULTS, resultFile, COUNTS, countsFile));
                after.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the results of an audit cannot be kept", e);
        }
    }

    /** @throws ThingNotFoundException when the audit has no such file */
    byte[] bytes(AuditId audit, String hash) {
        try (InputStream in = files.open(audit, new ContentHash(hash))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the results of an audit cannot be read", e);
        }
    }

    AuditResults results(AuditId audit, String hash) {
        synchronized (latest) {
            AuditResults kept = latest.get(hash);
            if (kept != null) {
                return kept;
            }
        }
        AuditResults read = ResultsJson.read(bytes(audit, hash));
        synchronized (latest) {
            latest.put(hash, read);
            if (latest.size() > IN_MEMORY) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return read;
    }
}
