package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTests {

    /** The examples of FIPS 180-2, appendix B: "abc", and a million times "a". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String MILLION = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    @TempDir
    private Path folder;

    private ContentHash hash(String name, String content) throws IOException {
        return ContentHash.of(Files.write(folder.resolve(name), content.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_hash_is_the_sha_256_of_the_content() throws IOException {
        assertThat(hash("x", "abc").hex()).isEqualTo(ABC);
        assertThat(hash("y", "a".repeat(1_000_000)).hex()).isEqualTo(MILLION);
    }

    @Test
    void a_set_has_the_same_hash_in_any_order_and_with_copies() throws IOException {
        ContentHash first = hash("1", "one");
        ContentHash second = hash("2", "two");

        // printf '%s\n' "$(printf one | sha256sum | cut -c1-64)" "$(printf two | sha256sum | cut -c1-64)" | sort |
        // sha256sum
        assertThat(ContentHash.ofSet(List.of(first, second)).hex())
                .isEqualTo("8367c97dc67a22797234f0ddf8ef870f9ce2a814c54b0146d56c6bea6d68dd2f");
        assertThat(ContentHash.ofSet(List.of(second, first, hash("3", "one"))))
                .isEqualTo(ContentHash.ofSet(List.of(first, second)));
        assertThat(ContentHash.ofSet(List.of(first))).isNotEqualTo(ContentHash.ofSet(List.of(second)));
    }

    @Test
    void what_cannot_be_read_has_no_hash() {
        assertThatThrownBy(() -> ContentHash.of(folder.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new ContentHash("abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
