package org.filterscope.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What tests of uploads have in common: an editor at a connection to a running server. */
@SpringBootTest(
        classes = Workspace.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // starts also where the pages were not built
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import({People.class, AdvancingClock.class, StorageSetting.class, UploadServer.class})
@Tag("both-databases")
abstract class UploadingEditor {

    @Autowired
    Uploads uploads;

    @Autowired
    UploadFiles files;

    @Autowired
    StorageSettings settings;

    @Autowired
    AdvancingClock clock;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    TeamId team = TeamId.random();
    ProjectId project = ProjectId.random();
    UploadClient client = new UploadClient(0, UserId.random());

    @BeforeEach
    void an_editor_at_a_connection() {
        team = people.aTeam();
        project = people.aProject(team);
        client = new UploadClient(port, people.aMember(team, Role.EDITOR));
    }

    static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    long largest() {
        return settings.largestUpload().toBytes();
    }

    StagedUpload staged(UploadId id) {
        return people.as(client.person(), () -> uploads.staged(id));
    }
}
