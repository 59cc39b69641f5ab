package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTests {

    @TempDir
    Path folder;

    @Test
    void the_gpu_build_is_taken_where_it_was_built_in() throws IOException {
        try (URLClassLoader carrier = carrying("linux-x86_64-gpu")) {
            assertThat(NativeLibrary.carriedBy(carrier, "Linux").platform()).isEqualTo("linux-x86_64-gpu");
        }
        try (URLClassLoader carrier = carrying("linux-x86_64")) {
            assertThat(NativeLibrary.carriedBy(carrier, "Linux").platform()).isEqualTo("linux-x86_64");
        }
    }

    @Test
    void a_machine_without_a_library_is_named() throws IOException {
        try (URLClassLoader carrier = carrying("linux-x86_64")) {
            assertThatThrownBy(() -> NativeLibrary.carriedBy(carrier, "Mac OS X"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("macosx-arm64");
        }
    }

    @Test
    void several_may_unpack_at_once_and_find_one_whole_library() throws IOException {
        Path cache = folder.resolve("cache");
        try (URLClassLoader carrier = carrying("linux-x86_64")) {
            NativeLibrary library = NativeLibrary.carriedBy(carrier, "Linux");

            List<Path> unpacked = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> library.unpack(cache))
                    .distinct()
                    .toList();

            assertThat(unpacked).hasSize(1);
            assertThat(unpacked.getFirst().resolve("libjnitensorflow.so")).hasContent("libjnitensorflow.so");
            try (Stream<Path> all = Files.list(cache.resolve("tensorflow"))) {
                assertThat(all).hasSize(1);
            }
        }
    }

    @Test
    void a_cache_that_cannot_be_written_is_said_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (URLClassLoader carrier = carrying("linux-x86_64")) {
            NativeLibrary library = NativeLibrary.carriedBy(carrier, "Linux");

            assertThatThrownBy(() -> library.unpack(file))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("FILTERSCOPE_CACHE");
        }
    }

    private URLClassLoader carrying(String platform) throws IOException {
        Path root = folder.resolve("carrying " + platform);
        Path files = Files.createDirectories(root.resolve("org/tensorflow/internal/c_api/" + platform));
        for (String file : List.of("libtensorflow_cc.so.2", "libtensorflow_framework.so.2", "libjnitensorflow.so")) {
            Files.writeString(files.resolve(file), file);
        }
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
    }
}
