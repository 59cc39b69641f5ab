package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long an upload that is not whole is kept. */
class UploadTimeTests extends UploadingEditor {

    @Autowired
    private UploadCleaning cleaning;

    @Test
    void uploads_that_nobody_goes_on_with_are_removed() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        client.send(client.piece(id, 0, text("abc")));
        UploadId stray = UploadId.random();
        files.create(stray);
        Files.setLastModifiedTime(files.path(stray), FileTime.from(clock.instant()));
        cleaning.clean();
        assertThat(files.path(stray)).as("it may be about to begin").exists();

        clock.advance(Duration.ofDays(2));
        cleaning.clean();
        assertThat(client.offset(id)).isEqualTo(3);
        assertThat(files.path(stray)).doesNotExist();
        client.send(client.piece(id, 3, text("d")));
        clock.advance(Duration.ofDays(2));
        assertThat(client.offset(id)).as("a new piece gives new time").isEqualTo(4);

        clock.advance(Duration.ofDays(2));
        assertThat(client.send(client.head(id)).statusCode()).isEqualTo(404);
        cleaning.clean();
        assertThat(files.path(id)).doesNotExist();
    }

    @Test
    void a_piece_that_brings_nothing_gives_no_new_time() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        clock.advance(Duration.ofDays(2));
        assertThat(client.send(client.piece(id, 0, text(""))).statusCode()).isEqualTo(204);

        clock.advance(Duration.ofDays(2));
        assertThat(client.send(client.head(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void pieces_give_new_time_but_not_without_end() throws Exception {
        UploadId id = client.create(project, "a.txt", 100);
        for (int day = 0; day < 12; day += 2) {
            clock.advance(Duration.ofDays(2));
            assertThat(client.send(client.piece(id, day / 2, text("a"))).statusCode())
                    .isEqualTo(204);
        }
        clock.advance(Duration.ofDays(1));
        assertThat(client.send(client.piece(id, 6, text("a"))).statusCode()).isEqualTo(204);

        clock.advance(Duration.ofDays(2));
        assertThat(client.send(client.head(id)).statusCode()).isEqualTo(404);
    }
}
