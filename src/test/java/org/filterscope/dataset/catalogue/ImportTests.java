package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Layout;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.fixture.Scenes;
import org.filterscope.job.Job;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WholeUploads;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class ImportTests extends CatalogueTest {

    private static final List<String> TABLES = List.of(
            "dataset",
            "dataset_image",
            "dataset_category",
            "dataset_shown",
            "dataset_annotation",
            "dataset_attribute",
            "dataset_value",
            "file_reference");

    @Autowired
    private Jobs jobs;

    @Autowired
    private ImportJob job;

    @Autowired
    private AbandonedImports abandoned;

    @Autowired
    private DatasetTable table;

    @Autowired
    private Uploads uploads;

    @Value("${filterscope.data}")
    private Path data = Path.of("");

    @Test
    void a_report_says_what_came_in_and_what_did_not() {
        DatasetId id = anImported(Birds.annotated(folder));

        ImportReport report = people.as(reader, () -> datasets.report(id));

        assertThat(report.layout()).isEqualTo(Layout.COCO);
        assertThat(report.found()).isEqualTo(7);
        assertThat(report.images()).isEqualTo(6);
        assertThat(report.annotations()).isEqualTo(5);
        assertThat(report.withoutAnnotations()).isEqualTo(3);
        assertThat(report.categories())
                .containsExactly(
                        new CategoryCount("bird", 2, 3),
                        new CategoryCount("tree", 2, 2),
                        new CategoryCount("sea", 0, 0));
        assertThat(report.same()).isEqualTo(new Duplicates(1, 2, List.of(List.of("1.jpg", "5.jpg"))));
        assertThat(report.alike()).isEqualTo(new Duplicates(1, 2, List.of(List.of("2.jpg", "6.jpg"))));
        assertThat(report.faults().listed())
                .contains(
                        new Fault(FaultKind.BROKEN_PICTURE, "7.jpg", "is no JPEG, PNG, WebP, GIF or BMP picture"),
                        new Fault(FaultKind.MISSING_FILE, "image 8", "has no file 8.jpg"));
        assertThat(report.faults().count(FaultKind.DAMAGED_REGION)).isEqualTo(1);
        assertThat(report.clusters()).isEqualTo(2);
        assertThat(report.withoutCluster()).isEqualTo(3);
        assertThat(trail()).containsExactly("dataset imported");
    }

    @Test
    void a_report_says_what_tables_brought_with_counts_gaps_and_numbers_of_lines() {
        DatasetId id = anImported(Birds.annotated(folder));

        ImportReport report = people.as(reader, () -> datasets.report(id));

        assertThat(report.attributes())
                .containsExactly(
                        new AttributeFacet(
                                "age",
                                true,
                                3,
                                3,
                                2,
                                List.of(new ValueCount("31", 2), new ValueCount("7.5", 1)),
                                Optional.of(new Range(7.5, 31))),
                        new AttributeFacet(
                                "tone",
                                false,
                                4,
                                2,
                                2,
                                List.of(new ValueCount("dark", 2), new ValueCount("light", 2)),
                                Optional.empty()),
                        new AttributeFacet(
                                "hat",
                                false,
                                2,
                                4,
                                2,
                                List.of(new ValueCount("red", 2), new ValueCount("round", 1)),
                                Optional.empty()));
        TableReport people = report.tables().getFirst();
        assertThat(people.images()).isEqualTo(4);
        assertThat(people.faults().listed())
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "people.csv line 5 speaks of nowhere.jpg, which is not in the dataset",
                        "people.csv line 6 has 2 cells, but the first line names 5",
                        "4.jpg has no line in people.csv",
                        "6.jpg has no line in people.csv");
    }

    @Test
    void a_preview_tells_the_same_without_keeping_anything() {
        Birds.annotated(folder);
        int before = rowsIn("dataset");

        ImportPreview preview = asEditor(
                () -> imports.preview(project, new ImportSource.ServerFolder(folder.toString()), ImportChoices.OPEN));

        assertThat(preview.layout()).isEqualTo(Layout.COCO);
        assertThat(preview.images()).isEqualTo(7);
        assertThat(preview.categories()).contains(new CategoryCount("bird", 2, 3));
        assertThat(preview.tables())
                .containsExactly(new ImportPreview.TablePreview(
                        "people.csv",
                        List.of("image", "cluster", "age", "tone", "hat"),
                        Optional.of("image"),
                        Optional.of("cluster"),
                        Optional.empty()));
        assertThat(rowsIn("dataset")).isEqualTo(before);
    }

    @Test
    void an_import_runs_as_a_job_whose_result_is_the_dataset() throws InterruptedException {
        Birds.inFolders(folder, 4);

        Job ended = ended(asEditor(() -> imports.start(project, request(folder))));

        assertThat(ended.message()).isEmpty();
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        Dataset dataset = people.as(reader, () -> datasets.of(project)).getFirst();
        assertThat(ended.result()).isEqualTo("dataset/" + dataset.id());
        assertThat(dataset.images()).isEqualTo(4);
        assertThat(dataset.categories()).isEqualTo(2);
        assertThat(dataset.layout()).isEqualTo(Layout.CATEGORY_FOLDERS);
    }

    @Test
    void an_uploaded_archive_is_imported_and_then_removed() throws Exception {
        Birds.annotated(folder.resolve("collection"));
        UploadId upload = uploaded("birds.zip", Birds.zipped(folder.resolve("collection")));

        Job ended = ended(asEditor(() -> imports.start(project, request(upload))));

        assertThat(ended.message()).isEmpty();
        Dataset dataset = people.as(reader, () -> datasets.of(project)).getFirst();
        assertThat(dataset.images()).isEqualTo(6);
        assertThat(people.as(reader, () -> datasets.report(dataset.id())).source())
                .isEqualTo("birds.zip");
        assertThatThrownBy(() -> asEditor(() -> uploads.staged(upload))).isInstanceOf(ThingNotFoundException.class);
        assertThat(workFolder()).isEmptyDirectory();
    }

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

    private UploadId uploaded(String name, byte[] content) {
        return asEditor(() -> WholeUploads.aWholeUpload(uploads, project, name, content));
    }

    private static ImportRequest request(UploadId upload) {
        return new ImportRequest("Birds", "", new ImportSource.Upload(upload.toString()), ImportChoices.OPEN);
    }

    private Path workFolder() {
        return data.resolve("work");
    }

    @Test
    void a_folder_outside_of_the_allowed_ones_is_refused() throws InterruptedException {
        Job ended = ended(asEditor(() -> imports.start(
                project, new ImportRequest("x", "", new ImportSource.ServerFolder("/etc"), ImportChoices.OPEN))));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).contains("does not lie below an allowed folder");
    }

    @Test
    void an_import_that_is_cancelled_at_any_step_leaves_nothing() {
        Birds.annotated(folder);
        List<Integer> before = TABLES.stream().map(this::rowsIn).toList();

        for (int checkpoints = 0; checkpoints < 9; checkpoints++) {
            StepwiseRun run = StepwiseRun.cancelledAfter(checkpoints, project);
            assertThatThrownBy(() -> asEditor(() -> imports.importNow(project, "Birds", "", folder, run)))
                    .as("after %d checkpoints", checkpoints)
                    .isInstanceOf(JobCancelledException.class);
            assertThat(TABLES.stream().map(this::rowsIn)).isEqualTo(before);
        }
        assertThat(trail()).isEmpty();
    }

    @Test
    void pictures_that_are_all_broken_and_tables_that_break_off_are_refused_and_leave_nothing() {
        Path broken = folder.resolve("broken");
        Birds.write(broken.resolve("1.jpg"), "nothing");
        Path cut = Birds.inFolders(folder.resolve("cut"), 2);
        Birds.write(cut.resolve("a.csv"), "image,age\n0.jpg,3\n1.jpg,\"4\n");
        List<Integer> before = TABLES.stream().map(this::rowsIn).toList();

        assertThatThrownBy(() -> anImported(broken))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is no JPEG");
        assertThatThrownBy(() -> anImported(cut)).isInstanceOf(RefusedException.class);
        assertThat(TABLES.stream().map(this::rowsIn)).isEqualTo(before);
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

    @Test
    void a_job_that_is_run_again_after_a_stop_removes_what_it_left_and_imports_once() throws Exception {
        Birds.inFolders(folder, 3);
        StepwiseRun run = StepwiseRun.toTheEnd(project);
        DatasetId left = DatasetId.random();
        people.run(
                editor,
                () -> table.insertImporting(
                        new DatasetTable.Draft(left, project, Optional.of(run.id()), "Half", "", Layout.PICTURES),
                        SignedInUser.require().id()));

        String first = asEditor(() -> runAgain(run));
        String second = asEditor(() -> runAgain(run));

        assertThat(second).isEqualTo(first);
        assertThat(asEditor(() -> datasets.of(project))).hasSize(1);
        assertThat(rowsOf(left)).isZero();
    }

    private String runAgain(StepwiseRun run) {
        try {
            return job.run(request(folder), run);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_nobody_takes_up_again_is_removed_at_the_start() {
        DatasetId left = DatasetId.random();
        people.run(
                editor,
                () -> table.insertImporting(
                        new DatasetTable.Draft(left, project, Optional.of(JobId.random()), "Half", "", Layout.PICTURES),
                        SignedInUser.require().id()));

        abandoned.sweep();

        assertThat(rowsOf(left)).isZero();
    }

    @Test
    void plain_pictures_and_tiny_ones_get_thumbnails_too() {
        Scenes.jpeg(folder.resolve("a.jpg"), Scenes.plain(Color.BLUE), 0.9f);
        Scenes.jpeg(folder.resolve("b.jpg"), Scenes.resized(Scenes.aScene(1), 1, 1), 0.9f);
        Scenes.jpeg(folder.resolve("c.jpg"), Scenes.resized(Scenes.aScene(1), 2000, 3), 0.9f);

        DatasetId id = anImported(folder);

        assertThat(asEditor(() -> images.page(id, SubsetRule.EVERY_IMAGE, 0, 10))
                        .images())
                .extracting(ImageTile::width)
                .containsExactly(64, 1, 2000);
    }

    private int rowsOf(DatasetId id) {
        return database.sql("select count(*) from dataset where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static ImportRequest request(Path folder) {
        return new ImportRequest("Birds", "", new ImportSource.ServerFolder(folder.toString()), ImportChoices.OPEN);
    }

    /** Waits for the end of a job; its changes are heard of, so that nothing has to be asked again and again. */
    private Job ended(JobId id) throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        people.run(editor, () -> jobs.watch(project, heard::add));
        Job now = asEditor(() -> jobs.get(id));
        while (!now.state().ended()) {
            Job next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("the job changes").isNotNull();
            now = Stream.of(next)
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElse(now);
        }
        return now;
    }

    private static void swapForALink(Path file, Path secret) {
        try {
            Files.delete(file);
            Files.createSymbolicLink(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/2.jpg", "instances.json", "people.csv"})
    void a_file_that_became_a_link_after_its_folder_was_admitted_is_not_read(String swapped, @TempDir Path elsewhere) {
        Birds.annotated(folder);
        Path secret = Birds.annotated(elsewhere).resolve(swapped);
        ImportRequest request =
                new ImportRequest("Birds", "", new ImportSource.ServerFolder(folder.toString()), ImportChoices.OPEN);
        StepwiseRun run = StepwiseRun.whoseStepsAreWatched(project, step -> {
            if (step.equals("Looking at the files")) {
                swapForALink(folder.resolve(swapped), secret);
            }
        });

        assertThatThrownBy(() -> asEditor(() -> {
                    try {
                        return job.run(request, run);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("leads out of it");
        assertThat(people.as(editor, () -> datasets.of(project))).isEmpty();
    }
}
