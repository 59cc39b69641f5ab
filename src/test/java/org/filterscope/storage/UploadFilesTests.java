package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFilesTests {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void a_disk_that_fills_up_meanwhile_is_not_filled_to_its_end() throws IOException {
        UploadId id = UploadId.random();
        UploadFiles[] files = new UploadFiles[1];
        files[0] = new UploadFiles(folder, () -> 10L * MEGABYTE - files[0].size(id));
        files[0].create(id);

        assertThatThrownBy(
                        () -> files[0].append(id, new ByteArrayInputStream(new byte[20 * MEGABYTE]), 0, 20L * MEGABYTE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("The server's disk is full");

        assertThat(files[0].size(id)).isBetween(4L * MEGABYTE, 10L * MEGABYTE);
    }
}
