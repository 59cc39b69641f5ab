package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.fixture.BucketServer;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketStoreTests extends FileStoreContract {

    private static final long CACHE = 200L << 20;

    private final List<BucketStore> opened = new ArrayList<>();
    private BucketServer server;
    private BucketStore store;

    @BeforeEach
    void open() throws IOException {
        server = new BucketServer(folder.resolve("server"));
        store = otherServer();
    }

    @AfterEach
    void close() {
        opened.forEach(BucketStore::close);
        server.close();
    }

    static S3Settings settings(URI endpoint, String prefix, String secret) {
        return new S3Settings(
                endpoint, "us-east-1", BucketServer.BUCKET, prefix, true, BucketServer.ACCESS_KEY, null, secret, null);
    }

    private BucketStore at(URI endpoint, String secret) throws IOException {
        BucketStore store = new BucketStore(
                new Bucket(settings(endpoint, "team/", secret)), folder.resolve("cache-" + opened.size()), CACHE);
        opened.add(store);
        return store;
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    BucketStore otherServer() throws IOException {
        return at(server.endpoint(), BucketServer.SECRET_KEY);
    }

    @Override
    Path place(ContentHash hash) {
        return server.object("team/files/" + hash.hex().substring(0, 2) + "/" + hash.hex());
    }

    @Override
    void goAway() {
        server.goAway();
    }

    @Override
    void comeBack() {
        server.comeBack();
    }

    @Test
    void what_was_read_once_is_read_again_without_the_server() throws IOException {
        ContentHash hash = keep("abc").hash();
        FileStore other = otherServer();
        assertThat(read(other, hash)).isEqualTo("abc");
        server.goAway();

        assertThat(read(other, hash)).isEqualTo("abc");
        assertThat(read(store, hash)).as("what was kept here").isEqualTo("abc");
    }

    @Test
    void a_wrong_key_is_told_without_telling_the_key() throws IOException {
        ContentHash hash = keep("abc").hash();

        assertThatThrownBy(() -> read(at(server.endpoint(), "another secret"), hash))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("it refuses this server's key")
                .hasMessageNotContaining("another secret")
                .hasMessageNotContaining(BucketServer.ACCESS_KEY);
    }

    @Test
    void an_object_altered_on_the_server_is_noticed_by_its_hash() throws IOException {
        ContentHash hash = keep("abc").hash();
        Files.writeString(place(hash), "abd");
        FileStore other = otherServer();

        assertThatThrownBy(() -> read(other, hash))
                .isInstanceOf(AlteredContentException.class)
                .hasMessageContaining("was altered or damaged");
        assertThat(other.verify(hash)).isFalse();
        assertThat(folder.resolve("cache-1/incoming")).isEmptyDirectory();
    }

    @Test
    void a_download_that_breaks_off_goes_on_where_it_stopped() throws IOException {
        LargeContent large = new LargeContent(3L << 20);
        try (IncomingFile incoming = store.receive(large.from(0))) {
            store.keep(incoming);
        }
        try (BrokenLine line = new BrokenLine(server.endpoint().getPort(), 2 << 20)) {
            FileStore behind = at(line.endpoint(), BucketServer.SECRET_KEY);

            assertThat(behind.open(large.hash(), ContentHash::of)).isEqualTo(large.hash());
            assertThat(line.broken()).isPositive();
        }
    }

    @Test
    void a_download_that_never_comes_to_its_end_is_not_taken_for_the_file() throws IOException {
        LargeContent large = new LargeContent(3L << 20);
        try (IncomingFile incoming = store.receive(large.from(0))) {
            store.keep(incoming);
        }
        try (BrokenLine line = new BrokenLine(server.endpoint().getPort(), 200)) {
            FileStore behind = at(line.endpoint(), BucketServer.SECRET_KEY);

            assertThatThrownBy(() -> behind.open(large.hash(), ContentHash::of))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(folder.resolve("cache-1/incoming")).isEmptyDirectory();
        }
    }

    @Test
    void parts_of_a_file_that_was_never_sent_whole_are_swept() throws IOException {
        Bucket bucket = new Bucket(settings(server.endpoint(), "team/", BucketServer.SECRET_KEY));
        bucket.ask(client ->
                client.createMultipartUpload(each -> each.bucket(bucket.name()).key(bucket.key("files/ab/abc"))));

        assertThat(store.deleteIncomingBefore(Instant.EPOCH).files()).isZero();
        assertThat(store.deleteIncomingBefore(Instant.now().plusSeconds(60)).files())
                .isEqualTo(1);
        assertThat(store.deleteIncomingBefore(Instant.now().plusSeconds(60)).files())
                .isZero();
        bucket.close();
    }

    @Test
    void files_that_are_read_one_after_another_come_several_at_a_time() throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.add(keep("picture " + i));
        }
        try (BrokenLine line = BrokenLine.unbroken(server.endpoint().getPort())) {
            List<Path> paths = new StoredPaths(at(line.endpoint(), BucketServer.SECRET_KEY)).inOrder(files);
            for (int i = 0; i < paths.size(); i++) {
                assertThat(Files.readString(paths.get(i))).isEqualTo("picture " + i);
            }
            assertThat(line.mostAtOnce()).isGreaterThan(8);
        }
    }

    @Test
    void a_name_that_does_not_exist_is_a_store_that_cannot_be_used() {
        assertThatThrownBy(() -> at(URI.create("http://127.0.0.1:1"), "secret").id())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("http://127.0.0.1:1/filterscope/team/");
    }
}
