package org.filterscope.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which a running Filterscope keeps what is its own: all it knows, unless a database and a file store are
 * shared by several. Opening it finds out whether that can work, and keeps other
 * running ones out until it is closed.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "filterscope.lock";
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final long leastFree;
    private final FileChannel lock;

    private DataFolder(Path path, long leastFree, FileChannel lock) {
        this.path = path;
        this.leastFree = leastFree;
        this.lock = lock;
    }

    /**
     * Opens a folder, which is made for this user of the computer alone when there is none.
     *
     * @param leastFree how many bytes of the disk are never filled
     * @throws RefusedException when the folder cannot be written to, its disk is full, or another Filterscope runs on it
     */
    public static DataFolder open(Path path, long leastFree) {
        Path folder = path.toAbsolutePath().normalize();
        create(folder);
        FileChannel lock = lock(folder);
        try {
            DataFolder opened = new DataFolder(folder, leastFree, lock);
            if (opened.room() <= 0) {
                throw new RefusedException("The disk of the data folder " + folder + " is full ("
                        + LocaleText.size(usable(folder)) + " free, at least " + LocaleText.size(leastFree)
                        + " are needed); free some of it or choose another folder.");
            }
            warnWhenOpenToOthers(folder);
            Files.createDirectories(opened.uploads());
            Files.createDirectories(opened.work());
            return opened;
        } catch (IOException e) {
            closeQuietly(lock, e);
            throw unwritable(folder, e);
        } catch (RefusedException e) {
            closeQuietly(lock, e);
            throw e;
        }
    }

    private static void create(Path folder) {
        try {
            if (Files.exists(folder) || !knowsPermissions(folder)) {
                Files.createDirectories(folder);
            } else {
                Path above = folder.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(
                    "The data folder " + folder + " is a file; choose a folder, or a place where one can be made.", e);
        } catch (IOException e) {
            throw new RefusedException(
                    "The data folder " + folder + " cannot be made (" + reason(e)
                            + "); choose another one or change the rights of the folder above it.",
                    e);
        }
    }

    private static boolean knowsPermissions(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Says so in the log, since a folder that is there already may be open to others on purpose. */
    private static void warnWhenOpenToOthers(Path folder) throws IOException {
        if (!knowsPermissions(folder)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (!OWNER_ONLY.containsAll(permissions)) {
            LOG.warn(
                    "The data folder {} with all models, images and the database is open to other users of this"
                            + " computer ({}); take their rights away (chmod 700).",
                    folder,
                    PosixFilePermissions.toString(permissions));
        }
    }

    private static FileChannel lock(Path folder) {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw unwritable(folder, e);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
            throw inUse(folder);
        }
        RefusedException inUse = inUse(folder);
        closeQuietly(channel, inUse);
        throw inUse;
    }

    private static void closeQuietly(FileChannel channel, Exception reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static RefusedException inUse(Path folder) {
        return new RefusedException("The data folder " + folder
                + " is in use by another running Filterscope; stop that one or give this one a folder of its own.");
    }

    private static RefusedException unwritable(Path folder, IOException e) {
        return new RefusedException(
                "The data folder " + folder + " cannot be written to (" + reason(e)
                        + "); change its rights, mount it writable or choose another one.",
                e);
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    public Path path() {
        return path;
    }

    /** Where contents lie under their hashes, unless the file store is elsewhere. */
    Path files() {
        return path.resolve("files");
    }

    /** Where files of a store that is elsewhere lie to be read. */
    Path cache() {
        return path.resolve("cache");
    }

    /** Where uploads grow until they are whole. */
    Path uploads() {
        return path.resolve("uploads");
    }

    /** Where archives are unpacked; on the same disk as the files, so that files are moved and not copied. */
    Path work() {
        return path.resolve("work");
    }

    /** How many bytes may still be written to the disk; not above zero when it is full. */
    long room() throws IOException {
        return usable(path) - leastFree;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
