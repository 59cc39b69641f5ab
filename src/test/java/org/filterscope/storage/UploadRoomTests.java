package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much may be uploaded. */
class UploadRoomTests extends UploadingEditor {

    @Autowired
    private UploadTable table;

    @Autowired
    private Quotas quotas;

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
                clock.instant().plus(Duration.ofDays(1)));
        table.insert(promised);
        TeamId others = people.aTeam();
        UploadClient stranger = new UploadClient(port, people.aMember(others, Role.EDITOR));

        HttpResponse<String> refused = stranger.send(stranger.creation(people.aProject(others), "b.zip", 200_000_000));
        table.delete(promised.id());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("beside the uploads that are coming in");
    }
}
