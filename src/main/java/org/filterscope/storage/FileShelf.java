package org.filterscope.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files on disk and rows in the database together. A row is only ever there when the file is, since the file is put
 * in its place before the row is committed, and removed after the row is gone.
 */
@Component
class FileShelf {

    private final FileStore store;
    private final FileTable table;
    private final UploadTable uploads;
    private final QuotaTable quotas;
    private final StorageLock lock;
    private final TransactionTemplate ownTransaction;

    FileShelf(
            FileStore store,
            FileTable table,
            UploadTable uploads,
            QuotaTable quotas,
            StorageLock lock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.table = table;
        this.uploads = uploads;
        this.quotas = quotas;
        this.lock = lock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Keeps received contents for a thing, all or none; within the caller's transaction. */
    void keep(TeamId team, UUID thing, Map<String, IncomingFile> incoming) {
        Map<ContentHash, StoredFile> contents = new LinkedHashMap<>();
        incoming.values().forEach(each -> contents.put(each.content().hash(), each.content()));
        refuseOverQuota(team, contents);
        write(() -> store.bring(incoming.values()));
        lock.hold();
        refuseOverQuota(team, contents);
        Set<ContentHash> known = table.known(contents.keySet());
        table.insertFiles(contents.values().stream()
                .filter(each -> !known.contains(each.hash()))
                .toList());
        table.insertReferences(
                team,
                thing,
                incoming.entrySet().stream()
                        .map(each -> new FileReference(
                                each.getKey(),
                                each.getValue().content().hash(),
                                each.getValue().content().bytes()))
                        .toList());
        write(() -> store.keepAll(incoming.values()));
    }

    /** Something that writes to the store. */
    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new RefusedException(
                    "The files could not be written (" + DataFolder.reason(e)
                            + "); see whether the server's disk is full, and try again.",
                    e);
        }
    }

    /**
     * Keeps the content of a whole upload, in a transaction of its own. The room for it was promised when the upload began.
     *
     * @throws ThingNotFoundException when the upload was discarded meanwhile
     */
    void keepUpload(UploadId upload, IncomingFile incoming) {
        write(() -> store.bring(List.of(incoming)));
        ownTransaction.executeWithoutResult(_ -> {
            lock.hold();
            if (table.known(List.of(incoming.content().hash())).isEmpty()) {
                table.insertFiles(List.of(incoming.content()));
            }
            if (!uploads.keep(upload, incoming.content().hash())) {
                throw new ThingNotFoundException();
            }
            write(() -> store.keepAll(List.of(incoming)));
        });
    }

    /** Forgets an upload, and removes its content unless something else has it too. */
    void removeUpload(UploadId upload) {
        Set<ContentHash> unused = ownTransaction.execute(_ -> {
            lock.hold();
            Set<ContentHash> kept = uploads.delete(upload).map(Set::of).orElse(Set.of());
            Set<ContentHash> left = table.unused(kept);
            table.deleteFiles(left);
            return left;
        });
        reclaim(unused == null ? Set.of() : unused);
    }

    private void refuseOverQuota(TeamId team, Map<ContentHash, StoredFile> contents) {
        Set<ContentHash> old = table.ofTeam(team, contents.keySet());
        long added = contents.values().stream()
                .filter(each -> !old.contains(each.hash()))
                .mapToLong(StoredFile::bytes)
                .sum();
        long used = added == 0 ? 0 : table.bytesOf(team);
        long quota = quotas.quotaOf(team);
        if (added > 0 && used + added > quota) {
            throw new RefusedException("The team has room for " + LocaleText.size(Math.max(0, quota - used))
                    + " more (" + LocaleText.size(used) + " of " + LocaleText.size(quota)
                    + " are used), but this needs "
                    + LocaleText.size(added) + "; empty the trash, delete something, or ask an administrator for a"
                    + " larger quota.");
        }
    }

    /**
     * Removes the references of a thing, within the caller's transaction.
     *
     * @return contents that nothing refers to any more, to be given to {@link #reclaim} after the transaction
     */
    Set<ContentHash> release(UUID thing) {
        lock.hold();
        Set<ContentHash> unused = table.unused(table.deleteReferences(thing));
        table.deleteFiles(unused);
        return unused;
    }

    /** Removes from the disk those of the contents that have no row, in a transaction of its own; tells the bytes freed. */
    long reclaim(Collection<ContentHash> hashes) {
        if (hashes.isEmpty()) {
            return 0;
        }
        Long freed = ownTransaction.execute(_ -> {
            lock.hold();
            Set<ContentHash> gone = new HashSet<>(hashes);
            gone.removeAll(table.known(hashes));
            return delete(gone);
        });
        return freed == null ? 0 : freed;
    }

    private long delete(Collection<ContentHash> hashes) {
        try {
            return store.deleteAll(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException("files cannot be removed", e);
        }
    }
}
