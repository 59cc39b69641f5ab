package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WholeUploads;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@Tag("both-databases")
class ModelImportAfterCrashTests {

    @TempDir
    private Path data;

    private final String database = DatabaseUnderTest.newDatabase();

    @Test
    void an_import_that_a_crash_cut_off_is_begun_again_and_its_leftovers_are_removed() throws Exception {
        Cut cut;
        try (ConfigurableApplicationContext workspace = start()) {
            cut = cutOff(workspace);
        }
        Path halfUnpacked = aLeftover("work/half/unpacked/saved_model.pb");
        Path halfLinked = aLeftover("models/half-made/saved_model.pb");

        try (ConfigurableApplicationContext workspace = start()) {
            Job job = workspace.getBean(TheModels.class).ended(cut.editor(), cut.project(), cut.job());

            assertThat(job.state()).as(job.message()).isEqualTo(JobState.DONE);
            assertThat(halfUnpacked).doesNotExist();
            assertThat(halfLinked).doesNotExist();
            assertThat(workspace
                            .getBean(People.class)
                            .as(
                                    cut.editor(),
                                    () -> workspace.getBean(Models.class).of(cut.project())))
                    .hasSize(1);
            assertThat(data.resolve("work")).isEmptyDirectory();
            assertThat(data.resolve("uploads")).isEmptyDirectory();
        }
    }

    private record Cut(UserId editor, ProjectId project, JobId job) {}

    /** The database as a crash leaves it in the middle of an import: the job is running, its upload is there. */
    private static Cut cutOff(ConfigurableApplicationContext workspace) {
        People people = workspace.getBean(People.class);
        TeamId team = people.aTeam();
        Cut cut = new Cut(people.aMember(team, Role.EDITOR), people.aProject(team), JobId.random());
        byte[] zip = Archives.empty()
                .folder(
                        "",
                        TinyNetworks.colours()
                                .writeTo(AllowedFolder.PATH.resolve(cut.job().toString())))
                .zip();
        UploadId upload = people.as(
                cut.editor(),
                () -> WholeUploads.aWholeUpload(workspace.getBean(Uploads.class), cut.project(), "m.zip", zip));
        workspace
                .getBean(JdbcClient.class)
                .sql("""
                        insert into job (id, project_id, requested_by, kind, title, parameters, state, done, total, step,
                            message, result, requested_at)
                        values (?, ?, ?, 'model-import', 'Import m', ?, 'RUNNING', 0, 0, '', '', '', ?)""")
                .params(
                        cut.job().value(),
                        cut.project().value(),
                        cut.editor().value(),
                        workspace
                                .getBean(JsonMapper.class)
                                .writeValueAsString(ModelImportPlan.of(upload.value(), null, ModelDraft.named("m"))),
                        Timestamp.from(Instant.now()))
                .update();
        return cut;
    }

    private Path aLeftover(String place) throws Exception {
        Path file = data.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "half");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Workspace.class, People.class, TheModels.class)
                .registerShutdownHook(false)
                // pages are not asked for, so no server has to listen
                .contextFactory(_ -> new GenericWebApplicationContext(new MockServletContext()))
                .run(
                        "--filterscope.data=" + data,
                        "--filterscope.model.device=cpu",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + (DatabaseUnderTest.onPostgres() ? "postgres" : "sa"),
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=6");
    }
}
