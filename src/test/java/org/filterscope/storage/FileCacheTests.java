package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTests {

    private static final int BYTES = 100;

    @TempDir
    private Path folder;

    private final Map<ContentHash, String> far = new ConcurrentHashMap<>();
    private final List<ContentHash> fetched = new ArrayList<>();

    private FileCache cache(long limit) throws IOException {
        return new FileCache(folder, limit, this::fetch);
    }

    private void fetch(ContentHash hash, Path target) throws IOException {
        synchronized (fetched) {
            fetched.add(hash);
        }
        String content = far.get(hash);
        if (content == null) {
            throw new NoSuchFileException(hash.hex());
        }
        Files.writeString(target, content);
    }

    private ContentHash aContent(int number) throws IOException {
        String content = String.format("%0" + BYTES + "d", number);
        ContentHash hash = FileStoreContract.hashOf(content);
        far.put(hash, content);
        return hash;
    }

    private static String read(FileCache cache, ContentHash hash) throws IOException {
        return cache.open(hash, Files::readString);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void the_limit_holds_and_those_leave_first_that_nobody_has_asked_for_the_longest() throws IOException {
        FileCache cache = cache(10 * BYTES);
        ContentHash favourite = aContent(0);
        for (int i = 1; i < 50; i++) {
            cache.fetch(favourite);
            cache.fetch(aContent(i));
            assertThat(cache.bytes()).isLessThanOrEqualTo(10 * BYTES);
        }

        assertThat(kept()).hasSize(10);
        assertThat(fetched).containsOnlyOnce(favourite);
        cache.fetch(aContent(1));
        assertThat(fetched.stream().filter(each -> each.equals(hash(1)))).hasSize(2);
    }

    private ContentHash hash(int number) {
        return far.entrySet().stream()
                .filter(each -> Integer.parseInt(each.getValue()) == number)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void a_file_that_is_being_opened_stays_beyond_the_limit() throws IOException {
        FileCache cache = cache(2 * BYTES);
        ContentHash used = aContent(0);
        cache.open(used, file -> {
            for (int i = 1; i < 20; i++) {
                cache.fetch(aContent(i));
            }
            assertThat(file).hasContent(far.get(used));
            return file;
        });

        cache.fetch(aContent(20));
        assertThat(cache.bytes()).isLessThanOrEqualTo(2 * BYTES);
    }

    @Test
    void a_file_larger_than_the_limit_can_be_read_again_and_again() throws IOException {
        FileCache cache = cache(BYTES / 2);
        ContentHash large = aContent(0);
        for (int i = 0; i < 3; i++) {
            assertThat(read(cache, large)).isEqualTo(far.get(large));
        }

        assertThat(fetched).hasSize(1);
    }

    @Test
    void many_who_ask_for_the_same_get_it_by_one_download() throws Exception {
        CountDownLatch all = new CountDownLatch(20);
        FileCache cache = new FileCache(folder, 1_000, (hash, target) -> {
            await(all);
            fetch(hash, target);
        });
        ContentHash hash = aContent(0);
        List<Callable<String>> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(() -> {
                all.countDown();
                return read(cache, hash);
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> each : threads.invokeAll(readers)) {
                assertThat(each.get()).isEqualTo(far.get(hash));
            }
        }

        assertThat(fetched).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_download_that_fails_leaves_nothing_and_is_tried_again() throws IOException {
        FileCache cache = cache(1_000);
        ContentHash hash = aContent(0);
        String content = far.remove(hash);
        assertThatThrownBy(() -> cache.fetch(hash)).isInstanceOf(NoSuchFileException.class);
        assertThat(kept()).isEmpty();
        assertThat(cache.knows(hash)).isFalse();

        far.put(hash, content);
        assertThat(read(cache, hash)).isEqualTo(content);
    }

    @Test
    void what_an_earlier_run_left_is_used_again_unless_it_is_damaged() throws IOException {
        ContentHash whole = aContent(1);
        ContentHash damaged = aContent(2);
        FileCache before = cache(1_000);
        before.fetch(whole);
        before.fetch(damaged);
        before.open(damaged, file -> Files.writeString(file, "power failure"));
        fetched.clear();

        FileCache after = cache(1_000);
        assertThat(read(after, whole)).isEqualTo(far.get(whole));
        assertThat(read(after, damaged)).isEqualTo(far.get(damaged));

        assertThat(fetched).containsExactly(damaged);
        assertThat(after.bytes()).isEqualTo(2 * BYTES);
    }

    @Test
    void a_cache_that_somebody_emptied_fills_again() throws IOException {
        FileCache cache = cache(1_000);
        ContentHash hash = aContent(0);
        cache.fetch(hash);
        for (Path each : kept()) {
            Files.delete(each);
        }

        assertThat(read(cache, hash)).isEqualTo(far.get(hash));
        assertThat(cache.bytes()).isEqualTo(BYTES);
    }

    @Test
    void a_content_that_was_kept_here_does_not_come_from_afar() throws IOException {
        FileCache cache = cache(1_000);
        ContentHash hash = aContent(0);
        Path made = Files.writeString(cache.incoming().resolve("made"), far.get(hash));
        cache.adopt(hash, made);

        assertThat(made).doesNotExist();
        assertThat(read(cache, hash)).isEqualTo(far.get(hash));
        assertThat(fetched).isEmpty();
    }
}
