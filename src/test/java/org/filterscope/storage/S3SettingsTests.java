package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3SettingsTests {

    @TempDir
    private Path folder;

    private static S3Settings settings(@Nullable String bucket, @Nullable String secret, @Nullable Path secretFile) {
        return new S3Settings(
                URI.create("http://store:9000"), "us-east-1", bucket, "", true, "key", null, secret, secretFile);
    }

    @Test
    void a_key_comes_from_the_settings_or_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");

        assertThat(settings("b", "outright", null).requireSecretKey()).isEqualTo("outright");
        assertThat(settings("b", null, file).requireSecretKey()).isEqualTo("from a file");
    }

    @Test
    void a_key_that_is_missing_or_there_twice_is_refused_with_the_settings_to_mend() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> settings("b", null, null).requireSecretKey())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("set filterscope.storage.s3.secret-key-file to a file");
        assertThatThrownBy(() -> settings("b", "outright", none).requireSecretKey())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("take one of them away");
        assertThatThrownBy(() -> settings("b", null, none).requireSecretKey())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> settings(null, "outright", null).requireBucket())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("filterscope.storage.s3.bucket");
    }

    @Test
    void settings_that_are_written_somewhere_tell_no_key() {
        assertThat(settings("b", "outright", null)).hasToString("http://store:9000/b");
    }
}
