package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests {

    private static final Instant NOW = Instant.parse("2027-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private FileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileStore(folder.resolve("files"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private StoredFile keep(String content) throws IOException {
        try (IncomingFile incoming = store.receive(stream(content))) {
            return store.keep(incoming);
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder.resolve("files"))) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_content_lies_under_its_hash() throws IOException {
        StoredFile kept = keep("abc");

        String hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(kept).isEqualTo(new StoredFile(new ContentHash(hex), 3));
        assertThat(files()).containsExactly(folder.resolve("files/ba").resolve(hex));
        try (InputStream content = store.open(kept.hash())) {
            assertThat(content.readAllBytes()).asString().isEqualTo("abc");
        }
        assertThat(store.shard("ba")).containsExactly(kept.hash());
        assertThat(store.shard("bb")).isEmpty();
        assertThat(store.keptSince(kept.hash())).contains(NOW);
    }

    @Test
    void the_same_content_is_kept_once_and_becomes_young_again() throws IOException {
        StoredFile first = keep("abc");
        Files.setLastModifiedTime(store.path(first.hash()), FileTime.from(Instant.EPOCH));

        assertThat(keep("abc")).isEqualTo(first);
        assertThat(files()).hasSize(1);
        assertThat(store.keptSince(first.hash())).contains(NOW);
    }

    @Test
    void a_file_on_the_same_disk_is_taken_over() throws IOException {
        Path unpacked = Files.writeString(folder.resolve("picture.jpg"), "abc");

        StoredFile kept = store.keep(store.takeOver(unpacked));

        assertThat(unpacked).doesNotExist();
        assertThat(store.holds(kept.hash())).isTrue();
        assertThatThrownBy(
                        () -> store.takeOver(Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                if (begun) {
                    throw new IOException("gone");
                }
                begun = true;
                return 1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> store.receive(broken)).hasMessage("gone");
        assertThat(files()).isEmpty();
    }

    @Test
    void deleting_tells_what_it_freed() throws IOException {
        ContentHash hash = keep("abc").hash();

        assertThat(store.delete(hash)).isEqualTo(3);
        assertThat(store.delete(hash)).isZero();
        assertThat(store.holds(hash)).isFalse();
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void damage_is_found_and_mended_by_the_same_content() throws IOException {
        ContentHash hash = keep("abc").hash();
        assertThat(store.verify(hash)).isTrue();

        Files.writeString(store.path(hash), "ab");
        assertThat(store.verify(hash)).isFalse();

        keep("abc");
        assertThat(store.verify(hash)).isTrue();
    }

    @Test
    void what_was_received_and_never_kept_is_removed_when_it_is_old() throws IOException {
        IncomingFile abandoned = store.receive(stream("abc"));

        assertThat(store.deleteIncomingBefore(Instant.EPOCH)).isEqualTo(new FileStore.Removed(0, 0));
        assertThat(abandoned.path()).exists();
        assertThat(store.deleteIncomingBefore(Instant.now().plusSeconds(60))).isEqualTo(new FileStore.Removed(1, 3));
        assertThat(files()).isEmpty();
    }

    @Test
    void many_threads_may_keep_and_read_the_same_contents() throws Exception {
        List<Callable<StoredFile>> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String content = "content " + i % 20 + "x".repeat(100_000);
            tasks.add(() -> {
                StoredFile kept = keep(content);
                assertThat(store.verify(kept.hash())).isTrue();
                return kept;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<StoredFile> each : threads.invokeAll(tasks)) {
                assertThat(store.verify(each.get().hash())).isTrue();
            }
        }
        assertThat(files()).hasSize(20);
    }
}
