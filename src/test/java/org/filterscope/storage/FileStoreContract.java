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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, wherever its files lie. */
abstract class FileStoreContract {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    abstract FileStore store();

    /** Another server with the same store. */
    abstract FileStore otherServer() throws IOException;

    /** The file in which the store has a content. */
    abstract Path place(ContentHash hash);

    abstract void goAway() throws IOException;

    abstract void comeBack() throws IOException;

    StoredFile keep(String content) throws IOException {
        try (IncomingFile incoming = store().receive(stream(content))) {
            return store().keep(incoming);
        }
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static String read(FileStore store, ContentHash hash) throws IOException {
        return store.open(hash, Files::readString);
    }

    static ContentHash hashOf(String content) throws IOException {
        Path file = Files.writeString(Files.createTempFile("content", ""), content);
        try {
            return ContentHash.of(file);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_content_lies_under_its_hash() throws IOException {
        Instant before = Instant.now().minusSeconds(60);
        StoredFile kept = keep("abc");

        assertThat(kept).isEqualTo(new StoredFile(new ContentHash(ABC), 3));
        assertThat(place(kept.hash())).hasContent("abc");
        assertThat(read(store(), kept.hash())).isEqualTo("abc");
        assertThat(store().shard("ba")).containsExactly(kept.hash());
        assertThat(store().shard("bb")).isEmpty();
        assertThat(store().keptSince(kept.hash()).orElseThrow())
                .isBetween(before, Instant.now().plusSeconds(60));
    }

    @Test
    void every_server_reads_what_one_of_them_kept() throws IOException {
        ContentHash hash = keep("abc").hash();

        assertThat(read(otherServer(), hash)).isEqualTo("abc");
        assertThat(otherServer().holds(hash)).isTrue();
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        assertThat(keep("abc")).isEqualTo(keep("abc"));
        assertThat(store().shard("ba")).hasSize(1);
    }

    @Test
    void a_file_is_taken_over() throws IOException {
        Path unpacked = Files.writeString(folder.resolve("picture.jpg"), "abc");

        IncomingFile taken = store().takeOverAll(List.of(unpacked)).getFirst();
        assertThat(unpacked).as("stays until it is kept").exists();
        StoredFile kept = store().keep(taken);

        assertThat(unpacked).doesNotExist();
        assertThat(store().holds(kept.hash())).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        assertThatThrownBy(() -> store().takeOverAll(List.of(link))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void an_empty_file_is_a_content_too() throws IOException {
        StoredFile kept = keep("");

        assertThat(kept.bytes()).isZero();
        assertThat(read(otherServer(), kept.hash())).isEmpty();
    }

    @Test
    void a_large_file_arrives_as_it_was() throws IOException {
        LargeContent large = new LargeContent(34L << 20);
        try (IncomingFile incoming = store().receive(large.from(0))) {
            store().keep(incoming);
        }

        assertThat(store().verify(large.hash())).isTrue();
        assertThat(otherServer().open(large.hash(), ContentHash::of)).isEqualTo(large.hash());
    }

    @Test
    void a_content_that_is_removed_between_bringing_and_keeping_is_kept_all_the_same() throws IOException {
        try (IncomingFile incoming = store().receive(stream("abc"))) {
            store().bring(List.of(incoming));
            otherServer().deleteAll(List.of(incoming.content().hash()));
            store().keepAll(List.of(incoming));
        }

        assertThat(otherServer().holds(new ContentHash(ABC))).isTrue();
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

        assertThatThrownBy(() -> store().receive(broken)).hasMessage("gone");
        assertThat(store().deleteIncomingBefore(Instant.now().plusSeconds(60))).isEqualTo(new FileStore.Removed(0, 0));
    }

    @Test
    void deleting_tells_what_it_freed() throws IOException {
        ContentHash hash = keep("abc").hash();
        ContentHash other = keep("abcd").hash();

        assertThat(store().deleteAll(List.of(hash, other))).isEqualTo(7);
        assertThat(store().deleteAll(List.of(hash))).isZero();
        assertThat(store().holds(hash)).isFalse();
        assertThat(store().keptSince(hash)).isEmpty();
        assertThatThrownBy(() -> read(store(), hash)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read(otherServer(), other)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void damage_is_found_and_mended_by_the_same_content() throws IOException {
        ContentHash hash = keep("abc").hash();
        assertThat(store().verify(hash)).isTrue();

        Files.writeString(place(hash), "ab");
        assertThat(store().verify(hash)).isFalse();

        keep("abc");
        assertThat(store().verify(hash)).isTrue();
    }

    @Test
    void what_was_received_and_never_kept_is_removed_when_it_is_old() throws IOException {
        IncomingFile abandoned = store().receive(stream("abc"));

        assertThat(store().deleteIncomingBefore(Instant.EPOCH)).isEqualTo(new FileStore.Removed(0, 0));
        assertThat(abandoned.path()).exists();
        assertThat(store().deleteIncomingBefore(Instant.now().plusSeconds(60))).isEqualTo(new FileStore.Removed(1, 3));
        assertThat(abandoned.path()).doesNotExist();
    }

    @Test
    void a_store_has_the_name_it_was_given() throws IOException {
        assertThat(store().id()).isEmpty();
        UUID id = UUID.randomUUID();
        store().name(id);

        assertThat(otherServer().id()).contains(id);
    }

    @Test
    void a_store_that_is_gone_says_so_and_goes_on_when_it_is_back() throws IOException {
        ContentHash hash = keep("abc").hash();
        FileStore other = otherServer();
        goAway();

        assertThatThrownBy(() -> read(other, hash))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("cannot be used at the moment")
                .hasMessageContaining("it is tried again");
        assertThatThrownBy(() -> keep("abcd")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> other.deleteAll(List.of(hash))).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> other.holds(hash)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> other.shard("ba")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(other::id).isInstanceOf(StorageUnavailableException.class);

        comeBack();
        assertThat(read(other, hash)).isEqualTo("abc");
        assertThat(keep("abcd").bytes()).isEqualTo(4);
    }

    @Test
    void many_threads_may_keep_and_read_the_same_contents() throws Exception {
        List<Callable<StoredFile>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String content = "content " + i % 20 + "x".repeat(50_000);
            tasks.add(() -> {
                StoredFile kept = keep(content);
                assertThat(read(store(), kept.hash())).isEqualTo(content);
                return kept;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<StoredFile> each : threads.invokeAll(tasks)) {
                assertThat(store().verify(each.get().hash())).isTrue();
            }
        }
    }
}
