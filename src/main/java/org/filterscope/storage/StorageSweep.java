package org.filterscope.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Service;

/** Compares the files on the disk with what refers to them. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class StorageSweep {

    private static final int SHARDS = 256;

    private final FileStore store;
    private final FileTable table;
    private final FileShelf shelf;
    private final StorageSettings settings;
    private final Clock clock;
    private final Trail trail;

    StorageSweep(
            FileStore store, FileTable table, FileShelf shelf, StorageSettings settings, Clock clock, Trail trail) {
        this.store = store;
        this.table = table;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /** Removes files that nothing refers to and that are not new, and looks for those that are missing. */
    public SweepReport sweep() {
        Instant young = clock.instant().minus(settings.orphansKept());
        List<ContentHash> orphans = new ArrayList<>();
        List<MissingFile> missing = new ArrayList<>();
        int tooYoung = 0;
        try {
            for (int shard = 0; shard < SHARDS; shard++) {
                String digits = String.format(Locale.ROOT, "%02x", shard);
                Set<ContentHash> known = table.shard(digits);
                List<ContentHash> onDisk = store.shard(digits);
                for (ContentHash each : onDisk) {
                    if (!known.contains(each)) {
                        if (isOlder(each, young)) {
                            orphans.add(each);
                        } else {
                            tooYoung++;
                        }
                    }
                }
                Set<ContentHash> gone = new HashSet<>(known);
                gone.removeAll(new HashSet<>(onDisk));
                missing.addAll(table.references(gone));
            }
            long freed = shelf.reclaim(orphans);
            FileStore.Removed leftovers = store.deleteIncomingBefore(young);
            trail.record(
                    "storage swept",
                    SignedInUser.require().id().value(),
                    orphans.size() + " files nobody referred to, " + missing.size() + " missing");
            return new SweepReport(orphans.size(), freed + leftovers.bytes(), tooYoung, leftovers.files(), missing);
        } catch (IOException e) {
            throw new UncheckedIOException("the files cannot be swept", e);
        }
    }

    private boolean isOlder(ContentHash hash, Instant instant) throws IOException {
        return store.keptSince(hash).filter(since -> since.isBefore(instant)).isPresent();
    }
}
