package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = Workspace.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // starts also where the pages were not built
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import({People.class, AdvancingClock.class, StorageSetting.class, UploadServer.class})
@Tag("both-databases")
class UploadsTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadCleaning cleaning;

    @Autowired
    private UploadFiles files;

    @Autowired
    private UploadTable table;

    @Autowired
    private FileStore store;

    @Autowired
    private StorageSweep sweep;

    @Autowired
    private Quotas quotas;

    @Autowired
    private DataFolder folder;

    @Autowired
    private StorageSettings settings;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UploadClient client = new UploadClient(0, UserId.random());

    @BeforeEach
    void an_editor_at_a_connection() {
        team = people.aTeam();
        project = people.aProject(team);
        client = new UploadClient(port, people.aMember(team, Role.EDITOR));
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private long largest() {
        return settings.largestUpload().toBytes();
    }

    private StagedUpload staged(UploadId id) {
        return people.as(client.person(), () -> uploads.staged(id));
    }

    @Test
    void a_large_file_cut_three_times_arrives_whole() throws Exception {
        LargeContent content = new LargeContent(200_000_000);
        Random random = new Random(3);
        UploadId id = client.create(project, "images.zip", content.bytes());
        long offset = 0;
        for (int cut = 0; cut < 3; cut++) {
            long part = 10_000_000 + random.nextInt(40_000_000);
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
        assertThat(store.holds(content.hash())).as("nothing else has it").isFalse();
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
        Upload found = new UploadTable(database, filesAfter).find(id).orElseThrow();

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
    void a_whole_upload_is_in_the_file_store_and_on_no_disk_twice() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        client.send(client.piece(id, 0, text("abc")));
        client.send(client.piece(id, 3, text("xyz")));
        ContentHash hash = FileStoreContract.hashOf("abcxyz");

        assertThat(store.holds(hash)).isTrue();
        assertThat(files.path(id)).doesNotExist();
        assertThat(client.offset(id)).isEqualTo(6);
        assertThat(client.send(client.piece(id, 6, text(""))).statusCode()).isEqualTo(204);
        clock.advance(Duration.ofHours(30));
        people.run(people.anAdministrator(), sweep::sweep);
        assertThat(staged(id).path()).hasContent("abcxyz");
        assertThat(people.as(client.person(), () -> quotas.of(team)).usedBytes())
                .as("counted among the uploads, not the files")
                .isZero();

        assertThat(client.send(client.delete(id)).statusCode()).isEqualTo(204);
        assertThat(store.holds(hash)).isFalse();
    }

    @Test
    void two_uploads_of_the_same_content_share_it_until_the_last_is_gone() throws Exception {
        UploadId one = client.create(project, "a.txt", 4);
        UploadId other = client.create(project, "b.txt", 4);
        client.send(client.piece(one, 0, text("same")));
        client.send(client.piece(other, 0, text("same")));

        client.send(client.delete(one));
        assertThat(staged(other).path()).hasContent("same");
        client.send(client.delete(other));
        assertThat(store.holds(FileStoreContract.hashOf("same"))).isFalse();
    }

    @Test
    void an_empty_file_is_whole_at_once() throws Exception {
        assertThat(staged(client.create(project, "empty.csv", 0)).bytes()).isZero();
    }

    @Test
    void a_file_beyond_the_limit_is_refused_before_it_is_sent() throws Exception {
        HttpResponse<String> refused = client.send(client.creation(project, "a.zip", largest() + 1));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("no more than 53.7 GB may be uploaded");
    }

    @Test
    void nobody_has_endless_unfinished_uploads() throws Exception {
        for (int i = 0; i < 20; i++) {
            client.create(project, "a.zip", 10);
        }
        HttpResponse<String> refused = client.send(client.creation(project, "a.zip", 10));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("20 uploads that were not imported");
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

    @Test
    void uploads_that_nobody_goes_on_with_are_removed() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        client.send(client.piece(id, 0, text("abc")));
        UploadId stray = UploadId.random();
        files.create(stray);

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

    @Test
    void the_room_that_open_uploads_were_promised_is_not_promised_again() throws Exception {
        UserId administrator = people.anAdministrator();
        people.run(administrator, () -> quotas.set(team, 1_000));
        UploadId first = client.create(project, "a.zip", 600);
        UploadClient colleague = new UploadClient(port, people.aMember(team, Role.EDITOR));

        HttpResponse<String> refused = colleague.send(colleague.creation(project, "b.zip", 600));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("does not fit into the team's quota of", "600 bytes in other uploads");
        assertThat(colleague.send(colleague.creation(project, "b.zip", 400)).statusCode())
                .isEqualTo(201);
        assertThat(client.send(client.delete(first)).statusCode()).isEqualTo(204);
        assertThat(colleague.send(colleague.creation(project, "b.zip", 600)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_disk_is_promised_once_to_all_teams() throws Exception {
        Upload promised = new Upload(
                UploadId.random(),
                project,
                client.person(),
                "a.zip",
                files.room(),
                0,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                Optional.empty());
        table.insert(promised);
        TeamId others = people.aTeam();
        UploadClient stranger = new UploadClient(port, people.aMember(others, Role.EDITOR));

        HttpResponse<String> refused = stranger.send(stranger.creation(people.aProject(others), "b.zip", 200_000_000));
        table.delete(promised.id());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("beside the uploads that are coming in");
    }
}
