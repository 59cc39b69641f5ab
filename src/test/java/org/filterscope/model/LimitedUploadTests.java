package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;

class LimitedUploadTests {

    private static final int LARGEST = 1_000_000;
    private static final UserId PERSON = UserId.random();

    private final List<String> arrived = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final PageUploads uploads = new PageUploads();
    private final LimitedUpload upload = new LimitedUpload(LARGEST, PERSON, uploads, (name, file) -> {
        arrived.add(name + " " + Files.size(file));
        files.add(file);
    });

    /** A page that is open and answers at once. */
    private static final class OpenPage extends UI {
        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }

    /** A body that never ends, and counts what was taken of it. */
    private static final class EndlessBody extends InputStream {

        private long taken;

        @Override
        public int read() {
            taken++;
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            taken += length;
            return length;
        }
    }

    private static UploadEvent sent(InputStream body, long promised) throws IOException {
        OpenPage page = new OpenPage();
        Div field = new Div();
        page.add(field);
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getInputStream()).thenReturn(body);
        return new UploadEvent(
                request,
                mock(VaadinResponse.class),
                mock(VaadinSession.class),
                "a.png",
                promised,
                "image/png",
                field.getElement(),
                null);
    }

    @Test
    void a_body_that_goes_on_beyond_the_limit_is_taken_no_further() throws IOException {
        EndlessBody body = new EndlessBody();
        UploadEvent event = sent(body, -1);

        upload.handleUploadRequest(event);

        assertThat(event.isRejected()).isTrue();
        assertThat(event.getRejectionMessage()).contains("larger than 1.0 MB");
        assertThat(body.taken).isLessThan(LARGEST + 100_000L);
        assertThat(arrived).isEmpty();
    }

    @Test
    void nothing_is_read_of_a_file_that_says_it_is_too_large() throws IOException {
        EndlessBody body = new EndlessBody();
        UploadEvent event = sent(body, LARGEST + 1);

        upload.handleUploadRequest(event);

        assertThat(event.isRejected()).isTrue();
        assertThat(body.taken).isZero();
    }

    @Test
    void a_person_who_sends_too_many_at_a_time_is_asked_to_wait_and_nobody_else() throws IOException {
        for (int i = 0; i < PageUploads.MOST; i++) {
            assertThat(uploads.begin(PERSON)).isTrue();
        }
        EndlessBody body = new EndlessBody();
        UploadEvent oneMore = sent(body, LARGEST);
        upload.handleUploadRequest(oneMore);

        assertThat(oneMore.isRejected()).isTrue();
        assertThat(oneMore.getRejectionMessage()).contains("6 files already; try this one again");
        assertThat(body.taken).isZero();
        assertThat(uploads.begin(UserId.random())).isTrue();

        uploads.end(PERSON);
        for (int i = 0; i < 3; i++) {
            upload.handleUploadRequest(sent(new ByteArrayInputStream(new byte[1]), 1));
        }
        assertThat(arrived).as("each makes room for the next").hasSize(3);
    }

    @Test
    void a_file_of_the_largest_size_arrives_and_does_not_stay() throws IOException {
        UploadEvent event = sent(new ByteArrayInputStream(new byte[LARGEST]), LARGEST);

        upload.handleUploadRequest(event);

        assertThat(event.isRejected()).isFalse();
        assertThat(arrived).containsExactly("a.png 1000000");
        assertThat(files.getFirst()).doesNotExist();
    }
}
