package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.OwnedId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files of things. A file is reached through the thing it belongs to, and by nobody who may not read that thing; the same
 * content in two things lies on the disk once.
 */
@Service
@AllowedTo(Who.READER)
public class StoredFiles {

    private final FileStore store;
    private final FileTable table;
    private final FileShelf shelf;
    private final TeamLookup teams;

    StoredFiles(FileStore store, FileTable table, FileShelf shelf, TeamLookup teams) {
        this.store = store;
        this.table = table;
        this.shelf = shelf;
        this.teams = teams;
    }

    /**
     * Keeps one file for a thing, in the caller's transaction if there is one.
     *
     * @param name unique within the thing
     * @throws RefusedException when it does not fit into the team's quota or onto the disk
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public FileReference add(OwnedId thing, String name, InputStream content) {
        try (IncomingFile incoming = store.receive(content)) {
            shelf.keep(teams.of(thing), thing.value(), Map.of(name, incoming));
            return new FileReference(
                    name, incoming.content().hash(), incoming.content().bytes());
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Keeps any number of files for a thing, all or none, in the caller's transaction if there is one. The files have to lie in
     * a work folder; they are moved, not copied.
     *
     * @param files plain files by the names, unique within the thing, that they get
     * @return the files in the order given
     * @throws RefusedException when they do not fit into the team's quota or onto the disk
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public List<FileReference> addAll(OwnedId thing, Map<String, Path> files) {
        Map<String, IncomingFile> incoming = new LinkedHashMap<>();
        try {
            Iterator<IncomingFile> taken =
                    store.takeOverAll(List.copyOf(files.values())).iterator();
            files.keySet().forEach(name -> incoming.put(name, taken.next()));
        } catch (IOException e) {
            throw unwritten(e);
        }
        shelf.keep(teams.of(thing), thing.value(), incoming);
        return incoming.entrySet().stream()
                .map(each -> new FileReference(
                        each.getKey(),
                        each.getValue().content().hash(),
                        each.getValue().content().bytes()))
                .toList();
    }

    private static RefusedException unwritten(IOException e) {
        return new RefusedException(
                "A file could not be stored (" + DataFolder.reason(e)
                        + "); see whether the server's disk is full, and try again.",
                e);
    }

    /** The files of a thing by name. */
    public List<FileReference> of(OwnedId thing) {
        return table.ofThing(thing.value());
    }

    /** The file of a thing that has a name. */
    public Optional<FileReference> find(OwnedId thing, String name) {
        return table.find(thing.value(), name);
    }

    /** The size of a thing's files, each content counted once. */
    public long bytesOf(OwnedId thing) {
        return table.bytesOf(thing.value());
    }

    /**
     * Opens a file of a thing by its content.
     *
     * @throws ThingNotFoundException when the thing has no such file
     */
    public InputStream open(OwnedId thing, ContentHash hash) {
        try {
            return store.open(found(thing, hash));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored file cannot be read", e);
        }
    }

    /**
     * Where a file of a thing lies, for code that reads files only; it must not be written to.
     *
     * @throws ThingNotFoundException when the thing has no such file
     */
    public Path path(OwnedId thing, ContentHash hash) {
        return store.path(found(thing, hash));
    }

    /**
     * Where all files of a thing lie, for code that reads many of them; they must not be written to.
     *
     * @return by name
     */
    public Map<String, Path> paths(OwnedId thing) {
        return table.ofThing(thing.value()).stream()
                .collect(Collectors.toMap(FileReference::name, each -> store.path(each.hash())));
    }

    private ContentHash found(OwnedId thing, ContentHash hash) {
        if (!table.refers(thing.value(), hash)) {
            throw new ThingNotFoundException();
        }
        return hash;
    }

    /** Removes all files of a thing, for good; what nothing else refers to leaves the disk when the transaction ends. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void removeAll(OwnedId thing) {
        reclaimAfterCommit(shelf.release(thing.value()));
    }

    /**
     * Removes some files of a thing, for good; names that it has no file of are passed over. What nothing else refers to leaves
     * the disk when the transaction ends.
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void remove(OwnedId thing, Collection<String> names) {
        reclaimAfterCommit(shelf.release(thing.value(), names));
    }

    private void reclaimAfterCommit(Set<ContentHash> unused) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelf.reclaim(unused);
            }
        });
    }
}
