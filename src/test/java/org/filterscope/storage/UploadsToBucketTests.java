package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.BucketServer;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WithBucket;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = Workspace.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // starts also where the pages were not built
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = {DatabaseUnderTest.class, WithBucket.class})
@Import({People.class, AdvancingClock.class, StorageSetting.class, UploadServer.class})
class UploadsToBucketTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private StoredFiles files;

    @Autowired
    private UploadFiles growing;

    @Autowired
    private Things things;

    @Autowired
    private BucketServer server;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @TempDir
    private Path otherMachine;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UploadClient client = new UploadClient(0, UserId.random());
    private boolean away;

    @BeforeEach
    void an_editor_at_a_connection() {
        team = people.aTeam();
        project = people.aProject(team);
        client = new UploadClient(port, people.aMember(team, Role.EDITOR));
    }

    @AfterEach
    void the_server_is_back() {
        if (away) {
            comeBack();
        }
    }

    private void goAway() {
        server.goAway();
        away = true;
    }

    private void comeBack() {
        server.comeBack();
        away = false;
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void another_server_reads_what_was_uploaded_to_this_one() throws Exception {
        LargeContent content = new LargeContent(20_000_000);
        UploadId id = client.create(project, "images.zip", content.bytes());
        assertThat(client.send(client.piece(id, 0, content.from(0))).statusCode())
                .isEqualTo(204);

        assertThat(growing.path(id)).doesNotExist();
        try (Bucket bucket = new Bucket(BucketStoreTests.settings(server.endpoint(), "", BucketServer.SECRET_KEY))) {
            FileStore other = new BucketStore(bucket, otherMachine, 1);
            assertThat(other.open(content.hash(), ContentHash::of)).isEqualTo(content.hash());
        }
        StagedUpload staged = people.as(client.person(), () -> uploads.staged(id));
        assertThat(ContentHash.of(staged.path())).isEqualTo(content.hash());
    }

    @Test
    void an_upload_is_not_lost_when_the_store_is_gone_at_its_end() throws Exception {
        UploadId id = client.create(project, "a.txt", 6);
        goAway();

        HttpResponse<String> end = client.send(client.piece(id, 0, text("abcdef")));
        assertThat(end.statusCode()).isEqualTo(503);
        assertThat(end.headers().firstValue("Retry-After")).contains("10");
        assertThat(end.body()).contains("cannot be used at the moment");
        assertThat(client.send(client.head(id)).statusCode()).isEqualTo(503);
        assertThat(growing.path(id)).hasContent("abcdef");

        comeBack();
        assertThat(client.offset(id)).isEqualTo(6);
        assertThat(people.as(client.person(), () -> uploads.staged(id)).path()).hasContent("abcdef");
        assertThat(growing.path(id)).doesNotExist();
    }

    @Test
    void files_that_cannot_be_kept_now_leave_nothing_behind() {
        Things.ThingId thing = things.aThing(project);
        goAway();

        assertThatThrownBy(() -> people.as(client.person(), () -> files.add(thing, "a", text("a " + project))))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(people.as(client.person(), () -> files.of(thing))).isEmpty();
    }
}
