package org.filterscope.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored file, wherever it lies. It is looked for when it is opened and not before, so a path stays good while a cache
 * forgets the file, and a store that is gone is told apart from a file that is.
 */
final class StoredPath implements Path {

    private final StoredFileSystem system;
    private final StoredFile file;
    private final ReadAhead ahead;
    private final int place;

    StoredPath(StoredFileSystem system, StoredFile file, ReadAhead ahead, int place) {
        this.system = system;
        this.file = file;
        this.ahead = ahead;
        this.place = place;
    }

    StoredFile file() {
        return file;
    }

    /** Opens the file. */
    <T> T open(FileStore.Opening<T> opening) throws IOException {
        ahead.reading(place);
        return ahead.store().open(file.hash(), opening);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public @Nullable Path getRoot() {
        return null;
    }

    @Override
    public Path getFileName() {
        return this;
    }

    @Override
    public @Nullable Path getParent() {
        return null;
    }

    @Override
    public int getNameCount() {
        return 1;
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int begin, int end) {
        if (begin != 0 || end != 1) {
            throw new IllegalArgumentException("a stored file has one name only");
        }
        return this;
    }

    @Override
    public boolean startsWith(Path other) {
        return equals(other);
    }

    @Override
    public boolean endsWith(Path other) {
        return equals(other);
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        throw new UnsupportedOperationException("there is nothing below a stored file");
    }

    @Override
    public Path relativize(Path other) {
        throw new UnsupportedOperationException("no way leads from one stored file to another");
    }

    @Override
    public URI toUri() {
        return URI.create(StoredFileSystem.SCHEME + ":" + this);
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public int compareTo(Path other) {
        return file.hash().compareTo(((StoredPath) other).file.hash());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredPath path
                && path.system.equals(system)
                && path.file.hash().equals(file.hash());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(file.hash());
    }

    @Override
    public String toString() {
        return file.hash().hex();
    }
}
