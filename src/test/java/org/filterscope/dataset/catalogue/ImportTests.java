package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Layout;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.fixture.Scenes;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.storage.UploadId;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.Test;

/** What comes in by an import, and what is said about it. */
class ImportTests extends BirdImports {

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
    void plain_pictures_and_tiny_ones_get_thumbnails_too() {
        Scenes.jpeg(folder.resolve("a.jpg"), Scenes.plain(Color.BLUE), 0.9f);
        Scenes.jpeg(folder.resolve("b.jpg"), Scenes.resized(Scenes.aScene(1), 1, 1), 0.9f);
        Scenes.jpeg(folder.resolve("c.jpg"), Scenes.resized(Scenes.aScene(1), 2000, 3), 0.9f);

        DatasetId id = anImported(folder);

        assertThat(asEditor(() -> places.window(id, SubsetRule.EVERY_IMAGE, 0, 10))
                        .images())
                .extracting(ImageTile::width)
                .containsExactly(64, 1, 2000);
    }
}
