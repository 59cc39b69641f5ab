package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The growing files of uploads. Only the request that asked last may write to one: whoever comes back after a broken
 * connection does not wait until the server finds out that the old one is dead, and the old one cannot write any more.
 */
@Component
class UploadFiles {

    private static final int PIECE = 1 << 16;

    /** How much is written before the disk is looked at again. */
    private static final int BETWEEN_LOOKS = 4 << 20;

    private final Path folder;
    private final Room room;
    private final ConcurrentMap<UploadId, Turn> turns = new ConcurrentHashMap<>();
    private final ConcurrentMap<UploadId, GrowingHash> hashes = new ConcurrentHashMap<>();

    @Autowired
    UploadFiles(DataFolder folder) {
        this(folder.uploads(), folder::room);
    }

    UploadFiles(Path folder, Room room) {
        this.folder = folder;
        this.room = room;
    }

    /** How many bytes the disk still takes. */
    interface Room {
        long bytes() throws IOException;
    }

    /** Somebody's right to write to a file, until somebody else takes it. */
    private static final class Turn {

        private final GrowingHash hash;
        private boolean over;

        Turn(GrowingHash hash) {
            this.hash = hash;
        }

        /** Whether it was still this one's turn. */
        synchronized boolean write(FileChannel channel, ByteBuffer bytes) {
            try {
                if (over) {
                    return false;
                }
                ByteBuffer written = bytes.duplicate();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                hash.add(written);
                return true;
            } catch (IOException e) {
                throw unwritten(e);
            }
        }

        synchronized void end() {
            over = true;
        }
    }

    Path path(UploadId id) {
        return folder.resolve(id.toString());
    }

    void create(UploadId id) throws IOException {
        Files.createFile(path(id));
    }

    /** How much of an upload is here; nothing for one whose file is gone. */
    long size(UploadId id) {
        try {
            return Files.size(path(id));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be looked at", e);
        }
    }

    /** Ends what an earlier request may still be writing, so that the size stays as it is. */
    void settle(UploadId id) {
        begin(id, null);
    }

    private void begin(UploadId id, @Nullable Turn next) {
        Turn before = next == null ? turns.remove(id) : turns.put(id, next);
        if (before != null) {
            before.end();
        }
    }

    /**
     * Writes the content to the end of the file, as far as it comes.
     *
     * @param offset the size the file must have now
     * @param size what the file will have when it is whole; no more is written
     * @throws IOException when the content broke off; what came before is kept
     * @throws RefusedException when the disk does not take it
     */
    Fit append(UploadId id, InputStream content, long offset, long size) throws IOException {
        Turn turn = new Turn(hashes.computeIfAbsent(id, _ -> new GrowingHash()));
        begin(id, turn);
        try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            if (channel.size() != offset) {
                return Fit.AT_OTHER_OFFSET;
            }
            try {
                return copy(content, channel, turn, size - offset);
            } finally {
                channel.force(false);
            }
        } finally {
            turns.remove(id, turn);
        }
    }

    private Fit copy(InputStream content, FileChannel channel, Turn turn, long missing) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = missing;
        long untilLook = 0;
        while (left > 0) {
            if (untilLook <= 0) {
                refuseWhenFull(Math.min(left, BETWEEN_LOOKS));
                untilLook = BETWEEN_LOOKS;
            }
            int read = content.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                return Fit.FITTED;
            }
            if (!turn.write(channel, ByteBuffer.wrap(piece, 0, read))) {
                throw new IOException("another request took over");
            }
            left -= read;
            untilLook -= read;
        }
        return content.read() < 0 ? Fit.FITTED : Fit.TOO_LONG;
    }

    private void refuseWhenFull(long next) throws IOException {
        if (room.bytes() < next) {
            throw new RefusedException("The server's disk is full; ask an administrator to free some of it, and go on"
                    + " with the upload then.");
        }
    }

    /** How a piece went with an upload. */
    enum Fit {
        FITTED,
        AT_OTHER_OFFSET,
        TOO_LONG
    }

    static RefusedException unwritten(IOException e) {
        return new RefusedException(
                "The upload cannot be stored (" + DataFolder.reason(e)
                        + "); ask an administrator to look at the server's disk.",
                e);
    }

    /** What a whole upload holds. It is only read again for that when its pieces did not all come to this running server. */
    StoredFile content(UploadId id) throws IOException {
        settle(id);
        long bytes = Files.size(path(id));
        GrowingHash hash = hashes.get(id);
        Optional<ContentHash> known = hash == null ? Optional.empty() : hash.of(bytes);
        return new StoredFile(known.isPresent() ? known.get() : ContentHash.of(path(id)), bytes);
    }

    void delete(UploadId id) {
        settle(id);
        hashes.remove(id);
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be removed", e);
        }
    }

    /** The names of all files of uploads. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    long room() throws IOException {
        return room.bytes();
    }
}
