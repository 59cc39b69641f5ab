package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.filterscope.dataset.catalogue.Birds;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.storage.UploadField;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WholeUploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTests extends BirdPages {

    @Autowired
    private Uploads uploads;

    @Test
    void a_folder_is_looked_at_explained_imported_and_reported() {
        Path collection = Birds.annotated(folder.resolve("seabirds"));
        navigate(DatasetNavigation.importing(project), ImportView.class);
        assertThat(find(UploadField.class).all()).hasSize(1);

        test(find(TextField.class).withCaption("Folder on the server").single()).setValue(collection.toString());
        click("Look at it");

        awaitText("Read as COCO instances.");
        assertThat(text())
                .contains("It holds COCO instances in instances.json", "7 images", "2 categories", "people.csv")
                .contains("images are named by image, clusters by cluster", "entries would be left out");
        assertThat(find(TextField.class)
                        .withCaption("Name of the dataset")
                        .single()
                        .getValue())
                .isEqualTo("seabirds");

        click("Import");

        awaiting(() -> {
            assertThat(address()).endsWith("/report");
        });
        assertThat(datasets.of(project)).extracting(Dataset::name).containsExactly("seabirds");
        assertThat(text()).contains("Images came in", "of 7 found");
    }

    @ParameterizedTest
    @CsvSource({"cats and dogs.tar.gz,cats and dogs", "Cats.v2.ZIP,Cats.v2", "birds.tgz,birds", ".zip,.zip"})
    void a_dataset_is_named_after_its_archive_until_somebody_names_it(String file, String name) {
        UploadId upload = WholeUploads.aWholeUpload(
                uploads, project, file, Birds.zipped(Birds.inFolders(folder.resolve("some"), 4)));

        show(DatasetNavigation.importing(project), "upload=" + upload, ImportView.class);

        awaitText("Read as");
        assertThat(find(TextField.class)
                        .withCaption("Name of the dataset")
                        .all()
                        .getFirst()
                        .getValue())
                .isEqualTo(name);
    }

    @Test
    void a_name_that_was_written_stays_when_the_images_are_read_differently() {
        Path at = Birds.inFolders(folder.resolve("plain"), 4);
        look(at, "");
        awaitText("What it is called");
        test(find(TextField.class).withCaption("Name of the dataset").all().getFirst())
                .setValue("My birds");

        look(at, "&layout=pictures");

        awaitText("Read as pictures without categories.");
        assertThat(find(TextField.class)
                        .withCaption("Name of the dataset")
                        .all()
                        .getFirst()
                        .getValue())
                .isEqualTo("My birds");
    }

    @Test
    void an_upload_that_is_not_there_any_more_is_said_to_be_so() {
        show(DatasetNavigation.importing(project), "upload=" + UUID.randomUUID(), ImportView.class);

        awaiting(() -> {
            assertThat(text()).doesNotContain("Looking at what is there");
        });
        assertThat(buttons()).doesNotContain("Import");
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_reason() {
        look(Birds.inFolders(folder.resolve("plain"), 4), "&layout=coco");

        awaitText("There is no file with COCO instances in it; choose another layout.");
        assertThat(buttons()).doesNotContain("Import");
    }

    @Test
    void a_layout_chosen_in_the_address_is_taken() {
        look(Birds.inFolders(folder.resolve("plain"), 4), "&layout=pictures");

        awaitText("Read as pictures without categories.");
    }

    @Test
    void a_folder_out_of_bounds_is_refused() {
        look(Path.of("/etc"), "");

        awaiting(() -> {
            assertThat(buttons()).doesNotContain("Import");
            assertThat(text()).doesNotContain("Looking at what is there");
        });
    }

    @Test
    void readers_cannot_come_here() {
        people.signIn(reader);

        UI.getCurrent().navigate(DatasetNavigation.importing(project));

        assertThat(find(UploadField.class).all()).isEmpty();
    }

    @Test
    void a_table_is_added_later() throws IOException {
        DatasetId birds = someBirds();
        Path table = folder.resolve("colours.csv");
        Files.writeString(table, "image,colour\n1.jpg,blue\n3.jpg,green\n");
        navigate(DatasetNavigation.newTable(birds), AddTableView.class);

        test(find(TextField.class).withCaption("File on the server").single()).setValue(table.toString());
        click("Add the table");

        awaiting(() -> {
            assertThat(address()).isEqualTo(DatasetNavigation.report(birds));
        });
        assertThat(text()).contains("Tables added later", "colours.csv", "2 lines about 2 images gave colour");
    }

    private void look(Path at, String choices) {
        show(DatasetNavigation.importing(project), "folder=" + at + choices, ImportView.class);
    }

    private void awaitText(String expected) {
        awaiting(() -> {
            assertThat(text()).contains(expected);
        });
    }
}
