package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.dataset.FaultKind;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import does not let in. */
class RefusedImportTests extends BirdImports {

    @Test
    void an_archive_that_leads_out_of_its_folder_is_refused_and_leaves_nothing() throws Exception {
        UploadId upload = uploaded("bad.zip", Birds.escaping());
        int before = rowsIn("dataset");

        Job ended = ended(asEditor(() -> imports.start(project, request(upload))));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).contains("bad.zip");
        assertThat(rowsIn("dataset")).isEqualTo(before);
        assertThat(workFolder()).isEmptyDirectory();
    }

    @Test
    void nobody_imports_the_upload_of_somebody_else() throws Exception {
        Birds.inFolders(folder.resolve("collection"), 2);
        UploadId upload = uploaded("birds.zip", Birds.zipped(folder.resolve("collection")));
        ProjectId theirs = people.aProject(people.aTeam());
        UserId colleague = people.aMember(team, Role.EDITOR);

        assertThatThrownBy(() -> people.as(
                        colleague,
                        () -> imports.preview(project, new ImportSource.Upload(upload.toString()), ImportChoices.OPEN)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(
                        editor,
                        () -> imports.preview(theirs, new ImportSource.Upload(upload.toString()), ImportChoices.OPEN)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void a_folder_outside_of_the_allowed_ones_is_refused() throws InterruptedException {
        Job ended = ended(asEditor(() -> imports.start(
                project, new ImportRequest("x", "", new ImportSource.ServerFolder("/etc"), ImportChoices.OPEN))));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).contains("does not lie below an allowed folder");
    }

    @Test
    void pictures_that_are_all_broken_and_tables_that_break_off_are_refused_and_leave_nothing() {
        Path broken = folder.resolve("broken");
        Birds.write(broken.resolve("1.jpg"), "nothing");
        Path cut = Birds.inFolders(folder.resolve("cut"), 2);
        Birds.write(cut.resolve("a.csv"), "image,age\n0.jpg,3\n1.jpg,\"4\n");
        List<Integer> before = rowsOfDatasets();

        assertThatThrownBy(() -> anImported(broken))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is no JPEG");
        assertThatThrownBy(() -> anImported(cut)).isInstanceOf(RefusedException.class);
        assertThat(rowsOfDatasets()).isEqualTo(before);
    }

    @Test
    void a_picture_that_promises_too_much_is_left_out_with_the_reason() throws IOException {
        Birds.inFolders(folder, 2);
        byte[] png = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        Files.write(folder.resolve("odd/bomb.png"), png);

        DatasetId id = anImported(folder);

        assertThat(asEditor(() -> datasets.report(id)).faults().listed())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(FaultKind.BROKEN_PICTURE);
                    assertThat(fault.where()).isEqualTo("odd/bomb.png");
                    assertThat(fault.what()).contains("too large");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/2.jpg", "instances.json", "people.csv"})
    void a_file_that_became_a_link_after_its_folder_was_admitted_is_not_read(String swapped, @TempDir Path elsewhere) {
        Birds.annotated(folder);
        Path secret = Birds.annotated(elsewhere).resolve(swapped);
        PlayedRun run = PlayedRun.whoseStepsAreWatched(project, step -> {
            if (step.equals("Looking at the files")) {
                swapForALink(folder.resolve(swapped), secret);
            }
        });

        assertThatThrownBy(() -> asEditor(() -> runNow(run)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("leads out of it");
        assertThat(people.as(editor, () -> datasets.of(project))).isEmpty();
    }

    private static void swapForALink(Path file, Path secret) {
        try {
            Files.delete(file);
            Files.createSymbolicLink(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
