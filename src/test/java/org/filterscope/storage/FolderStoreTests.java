package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderStoreTests extends FileStoreContract {

    private FolderStore store;

    @BeforeEach
    void open() throws IOException {
        store = otherServer();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    FolderStore otherServer() throws IOException {
        return new FolderStore(files(), Clock.systemUTC());
    }

    private Path files() {
        return folder.resolve("files");
    }

    @Override
    Path place(ContentHash hash) {
        return files().resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    /** As a shared disk that is not mounted: its place is there, and empty. */
    @Override
    void goAway() throws IOException {
        Files.move(files(), folder.resolve("elsewhere"));
        Files.createDirectory(files());
    }

    @Override
    void comeBack() throws IOException {
        try (Stream<Path> written = Files.list(files())) {
            assertThat(written).as("nothing is written where the disk belongs").isEmpty();
        }
        Files.delete(files());
        Files.move(folder.resolve("elsewhere"), files());
    }

    @Test
    void a_content_that_comes_again_becomes_young_again() throws IOException {
        ContentHash hash = keep("abc").hash();
        Files.setLastModifiedTime(place(hash), FileTime.from(Instant.EPOCH));
        keep("abc");

        assertThat(store.keptSince(hash).orElseThrow()).isAfter(Instant.EPOCH);
    }

    @Test
    void files_from_another_disk_are_copied_before_they_are_moved_into_place() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(Files.isDirectory(memory) && Files.isWritable(memory)).isTrue();
        try (ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory(memory, "filterscope"))) {
            assumeThat(Files.getFileStore(memory)).isNotEqualTo(Files.getFileStore(files()));
            Path file = Files.writeString(scratch.path().resolve("a"), "abc");

            IncomingFile taken = store.takeOverAll(List.of(file)).getFirst();
            assertThat(taken.path()).startsWith(files());
            assertThat(read(store, store.keep(taken).hash())).isEqualTo("abc");
        }
    }
}
