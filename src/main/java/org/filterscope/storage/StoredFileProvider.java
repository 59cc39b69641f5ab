package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one can do with stored files through {@link Files}: read them, and ask for their size. */
final class StoredFileProvider extends FileSystemProvider {

    private static StoredFile file(Path path) {
        return ((StoredPath) path).file();
    }

    private static void requireReading(Set<? extends OpenOption> options) {
        for (OpenOption each : options) {
            if (each != StandardOpenOption.READ && !(each instanceof LinkOption)) {
                throw new ReadOnlyFileSystemException();
            }
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        requireReading(options);
        return ((StoredPath) path).open(near -> FileChannel.open(near, StandardOpenOption.READ));
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        requireReading(Set.of(options));
        return ((StoredPath) path).open(Files::newInputStream);
    }

    @Override
    @SuppressWarnings("unchecked") // asked for by its type
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("of a stored file only its size is known");
        }
        return (A) new StoredFileAttributes(file(path));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("of a stored file only its size is known");
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) {
        for (AccessMode each : modes) {
            if (each != AccessMode.READ) {
                throw new ReadOnlyFileSystemException();
            }
        }
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
        return path.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public String getScheme() {
        return StoredFileSystem.SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("stored files are reached through the things they belong to");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("stored files are reached through the things they belong to");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("stored files are reached through the things they belong to");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        throw new NotDirectoryException(folder.toString());
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("stored files are no disk");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
