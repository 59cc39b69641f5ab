package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Random;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How uploads come in: as the protocol says, in pieces, through cuts and restarts, each for one person alone. */
class UploadsTests extends UploadingEditor {

    @Autowired
    private UploadRoom room;

    @Autowired
    private DataFolder folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WebApplicationContext context;

    @Test
    void a_large_file_cut_three_times_arrives_whole() throws Exception {
        LargeContent content = new LargeContent(200_000_000);
        Random random = new Random(3);
        UploadId id = client.create(project, "images.zip", content.bytes());
        long offset = 0;
        for (int cut = 0; cut < 3; cut++) {
            long part = random.nextLong(10_000_000, 50_000_000);
            Socket socket = client.sendPart(id, content, offset, part);
            socket.setSoLinger(true, 0);
            socket.close();
            long now = client.offset(id);
            assertThat(now).isBetween(offset, offset + part);
            offset = now;
        }
        assertThat(offset).as("what came before the cuts is kept").isPositive();

        HttpResponse<String> end = client.send(client.piece(id, offset, content.from(offset)));

        assertThat(end.statusCode()).isEqualTo(204);
        assertThat(header(end, "Upload-Offset")).isEqualTo("200000000");
        StagedUpload staged = staged(id);
        assertThat(staged.fileName()).isEqualTo("images.zip");
        assertThat(staged.bytes()).isEqualTo(content.bytes());
        assertThat(ContentHash.of(staged.path())).isEqualTo(content.hash());
        people.run(client.person(), () -> uploads.discard(id));
        assertThat(staged.path()).doesNotExist();
    }

    /** Run by hand, with little memory, to see that size does not matter: {@code -Dfilterscope.bench.upload=2000000000}. */
    @Test
    @EnabledIfSystemProperty(named = "filterscope.bench.upload", matches = "[0-9]+")
    void memory_stays_flat_while_a_very_large_file_comes_in() throws Exception {
        LargeContent content = new LargeContent(Long.getLong("filterscope.bench.upload"));
        UploadId id = client.create(project, "images.zip", content.bytes());
        long offset = 0;
        long begun = System.nanoTime();
        for (int cut = 1; cut <= 4; cut++) {
            long part = content.bytes() * cut / 4 - offset;
            if (cut < 4) {
                try (Socket socket = client.sendPart(id, content, offset, part)) {
                    socket.setSoLinger(true, 0);
                }
            } else {
                client.send(client.piece(id, offset, content.from(offset)));
            }
            offset = client.offset(id);
            System.gc();
            Runtime memory = Runtime.getRuntime();
            System.out.printf(
                    "%d of %d bytes after %.1f s; %d MB of heap in use of %d MB%n",
                    offset,
                    content.bytes(),
                    (System.nanoTime() - begun) / 1e9,
                    (memory.totalMemory() - memory.freeMemory()) / 1_000_000,
                    memory.maxMemory() / 1_000_000);
        }
        assertThat(ContentHash.of(staged(id).path())).isEqualTo(content.hash());
    }

    @Test
    void whoever_comes_back_does_not_wait_for_the_dead_connection_which_cannot_write_any_more() throws Exception {
        LargeContent content = new LargeContent(5_000_000);
        UploadId id = client.create(project, "images.zip", content.bytes());
        try (Socket dead = client.sendPart(id, content, 0, 2_000_000)) {
            long offset = client.offset(id);
            HttpResponse<String> end = client.send(client.piece(id, offset, content.from(offset)));
            assertThat(end.statusCode()).isEqualTo(204);
            dead.getOutputStream().write(new byte[1_000]);
        }
        assertThat(ContentHash.of(staged(id).path())).isEqualTo(content.hash());
    }

    @Test
    void an_upload_goes_on_after_a_restart_of_the_server() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        client.send(client.piece(id, 0, text("abc")));

        UploadFiles filesAfter = new UploadFiles(folder);
        Uploads after = new Uploads(new UploadTable(database, filesAfter), filesAfter, room, settings, clock);
        Upload found = people.as(client.person(), () -> after.settled(id));

        assertThat(found.offset()).isEqualTo(3);
        assertThat(found.fileName()).isEqualTo("a.txt");
        assertThatThrownBy(() -> staged(id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Only 3 bytes of 6 bytes of a.txt have come in");
    }

    @Test
    void an_upload_is_begun_told_of_and_ended_as_the_protocol_says() throws Exception {
        HttpResponse<String> created = client.send(client.creation(project, "../dogs/été.zip", 6));
        assertThat(created.statusCode()).isEqualTo(201);
        UploadId id = UploadId.parse(header(created, "Location").replace("/api/uploads/", ""));
        assertThat(header(created, "Upload-Expires")).endsWith("GMT");

        HttpResponse<String> head = client.send(client.head(id));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Upload-Offset")).isEqualTo("0");
        assertThat(header(head, "Upload-Length")).isEqualTo("6");
        assertThat(header(head, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(head, "Tus-Resumable")).isEqualTo("1.0.0");

        assertThat(client.send(client.piece(id, 0, text("abcdef"))).statusCode())
                .isEqualTo(204);
        assertThat(staged(id).fileName()).isEqualTo("été.zip");
        assertThat(staged(id).path()).hasContent("abcdef");

        assertThat(client.send(client.delete(id)).statusCode()).isEqualTo(204);
        assertThat(client.send(client.head(id)).statusCode()).isEqualTo(404);
        assertThat(files.path(id)).doesNotExist();

        HttpResponse<String> options = client.send(client.options(id));
        assertThat(header(options, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(options, "Tus-Extension")).isEqualTo("creation,termination,expiration");
        assertThat(header(options, "Tus-Max-Size")).isEqualTo(Long.toString(largest()));
    }

    @Test
    void requests_that_break_the_protocol_are_refused_and_change_nothing() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);

        assertThat(client.send(client.piece(id, 3, text("abc"))).statusCode()).isEqualTo(409);
        assertThat(client.send(client.piece(id, -1, text("abc"))).statusCode()).isEqualTo(400);
        assertThat(client.send(client.head(id).setHeader("Tus-Resumable", "0.2.0"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(client.send(client.piece(id, 0, text("abc")).setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(client.send(client.creation(project, "a", 1).setHeader("Upload-Length", "-1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.offset(id)).isZero();
        assertThat(client.send(client.piece(id, 0, text("abcdefgh"))).statusCode())
                .isEqualTo(413);
        assertThat(files.path(id)).hasContent("abcdef");
    }

    @Test
    void an_empty_file_is_whole_at_once() throws Exception {
        assertThat(staged(client.create(project, "empty.csv", 0)).bytes()).isZero();
    }

    @Test
    void an_upload_belongs_to_one_person() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        UploadClient colleague = new UploadClient(port, people.aMember(team, Role.OWNER));
        UploadClient reader = new UploadClient(port, people.aMember(team, Role.READER));
        UploadClient stranger = new UploadClient(port, people.aMember(people.aTeam(), Role.OWNER));

        for (UploadClient other : new UploadClient[] {colleague, stranger}) {
            assertThat(other.send(other.head(id)).statusCode()).isEqualTo(404);
            assertThat(other.send(other.piece(id, 0, text("abc"))).statusCode()).isEqualTo(404);
            assertThat(other.send(other.delete(id)).statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> people.as(other.person(), () -> uploads.staged(id)))
                    .isInstanceOf(ThingNotFoundException.class);
        }
        assertThat(stranger.send(stranger.creation(project, "a", 1)).statusCode())
                .isEqualTo(404);
        assertThat(reader.send(reader.creation(project, "a", 1)).statusCode()).isEqualTo(403);
        assertThat(client.offset(id)).isZero();
    }

    @Test
    void a_request_without_the_token_against_forgery_is_refused() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        Authentication signedIn = people.as(
                client.person(), () -> SecurityContextHolder.getContext().getAuthentication());
        MockHttpServletRequestBuilder creation = MockMvcRequestBuilders.post("/api/projects/" + project + "/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1")
                .with(SecurityMockMvcRequestPostProcessors.authentication(signedIn));

        browser.perform(creation).andExpect(MockMvcResultMatchers.status().isForbidden());
        browser.perform(creation.with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(MockMvcResultMatchers.status().isCreated());
    }
}
