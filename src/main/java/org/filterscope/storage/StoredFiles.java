package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.OwnedId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);

    private final FileStore store;
    private final FileTable table;
    private final FileShelf shelf;
    private final StoredPaths paths;
    private final TeamLookup teams;

    StoredFiles(FileStore store, FileTable table, FileShelf shelf, StoredPaths paths, TeamLookup teams) {
        this.store = store;
        this.table = table;
        this.shelf = shelf;
        this.paths = paths;
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
        boolean kept = false;
        try {
            Iterator<IncomingFile> taken =
                    store.takeOverAll(List.copyOf(files.values())).iterator();
            files.keySet().forEach(name -> incoming.put(name, taken.next()));
            shelf.keep(teams.of(thing), thing.value(), incoming);
            kept = true;
        } catch (IOException e) {
            throw unwritten(e);
        } finally {
            if (!kept) {
                incoming.values().forEach(StoredFiles::closeQuietly);
            }
        }
        return incoming.entrySet().stream()
                .map(each -> new FileReference(
                        each.getKey(),
                        each.getValue().content().hash(),
                        each.getValue().content().bytes()))
                .toList();
    }

    /** What fails already need not fail in another way; the sweep finds what stays. */
    private static void closeQuietly(IncomingFile incoming) {
        try {
            incoming.close();
        } catch (IOException e) {
            LOG.debug("A file that was not kept cannot be removed now", e);
        }
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

    /** The size of a thing's files, each content counted once. */
    public long bytesOf(OwnedId thing) {
        return table.bytesOf(thing.value());
    }

    /**
     * Opens a file of a thing by its content.
     *
     * @throws ThingNotFoundException when the thing has no such file
     * @throws StorageUnavailableException when the file store cannot be reached
     */
    public InputStream open(OwnedId thing, ContentHash hash) {
        try {
            return Files.newInputStream(path(thing, hash));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored file cannot be read", e);
        }
    }

    /**
     * A file of a thing, for code that reads files only. Wherever it lies, it can be read through {@link Files}, which
     * throws {@link StorageUnavailableException} when the file store cannot be reached; it is no file of the computer's own
     * file system, cannot be written to, and has no name but its hash.
     *
     * @throws ThingNotFoundException when the thing has no such file
     */
    public Path path(OwnedId thing, ContentHash hash) {
        return paths.of(table.file(thing.value(), hash).orElseThrow(ThingNotFoundException::new));
    }

    /**
     * Some files of a thing, as {@link #path}, for code that reads many of them: while it reads one, the next ones come near.
     *
     * @param names in the order in which they will be read
     * @return by name, in this order
     * @throws ThingNotFoundException when the thing has no file of one of these names
     */
    public Map<String, Path> paths(OwnedId thing, Collection<String> names) {
        Map<String, FileReference> all = table.ofThing(thing.value()).stream()
                .collect(Collectors.toMap(FileReference::name, Function.identity()));
        Map<String, StoredFile> chosen = new LinkedHashMap<>();
        for (String name : names) {
            FileReference found = all.get(name);
            if (found == null) {
                throw new ThingNotFoundException();
            }
            chosen.put(name, new StoredFile(found.hash(), found.bytes()));
        }
        Iterator<Path> inOrder = paths.inOrder(chosen.values()).iterator();
        Map<String, Path> found = new LinkedHashMap<>();
        chosen.keySet().forEach(name -> found.put(name, inOrder.next()));
        return found;
    }

    /**
     * Lays all files of a thing out in a folder of the computer's own file system, under their names and without using up
     * its disk where that can be helped; they must not be written to, and stay when the folder is moved.
     *
     * @param folder is made
     * @throws StorageUnavailableException when the file store cannot be reached
     */
    public void layOut(OwnedId thing, Path folder) throws IOException {
        paths.layOut(
                table.ofThing(thing.value()).stream()
                        .collect(Collectors.toMap(FileReference::name, FileReference::hash)),
                folder);
    }

    /** Removes all files of a thing, for good; what nothing else refers to leaves the disk when the transaction ends. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void removeAll(OwnedId thing) {
        Set<ContentHash> unused = shelf.release(thing.value());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelf.reclaim(unused);
            }
        });
    }
}
