package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryFoldersTests {

    @TempDir
    private Path folder;

    private void picture(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1});
    }

    @Test
    void each_subfolder_is_a_category_with_whole_images() throws IOException {
        picture("hot dog/2.jpg");
        picture("hot dog/1.JPEG");
        picture("été/deep/er/x.webp");
        picture("été/notes.txt");

        ReferenceSet set = ReferenceSet.read(folder);

        assertThat(set.categories()).containsExactly("hot dog", "été");
        assertThat(set.images())
                .extracting(ReferenceImage::id)
                .containsExactly("hot dog/1.JPEG", "hot dog/2.jpg", "été/deep/er/x.webp");
        assertThat(set.images().get(2).annotations()).containsExactly(Annotation.ofWhole("été"));
        assertThat(set.images().get(2).file()).isEqualTo(folder.resolve("été/deep/er/x.webp"));
        assertThat(set.faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void strays_and_empty_categories_are_reported() throws IOException {
        picture("dog/1.jpg");
        picture("stray.png");
        Files.createDirectories(folder.resolve("cat"));

        Faults faults = ReferenceSet.read(folder).faults();

        assertThat(faults.listed())
                .containsExactly(
                        new Fault(FaultKind.PICTURE_WITHOUT_CATEGORY, "stray.png", "lies beside the category folders"),
                        new Fault(FaultKind.EMPTY_CATEGORY, "cat", "holds no pictures"));
        assertThat(faults.summary())
                .isEqualTo("pictures outside the category folders: 1, category folders without pictures: 1");
    }

    @Test
    void images_without_subfolders_are_refused_with_the_layout_that_is_needed() throws IOException {
        picture("1.jpg");

        assertThatThrownBy(() -> ReferenceSet.read(folder))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("subfolder")
                .hasMessageContaining("category");
    }

    @Test
    void subfolders_without_images_are_refused() throws IOException {
        Files.createDirectories(folder.resolve("cat"));

        assertThatThrownBy(() -> ReferenceSet.read(folder)).isInstanceOf(RefusedException.class);
    }

    @Test
    void hidden_files_and_folders_are_passed_over() throws IOException {
        picture("dog/1.jpg");
        picture("dog/.2.jpg");
        picture(".trash/3.jpg");
        picture("dog/.thumbs/4.jpg");

        ReferenceSet set = ReferenceSet.read(folder);

        assertThat(set.images()).extracting(ReferenceImage::id).containsExactly("dog/1.jpg");
        assertThat(set.categories()).containsExactly("dog");
        assertThat(set.faults().total()).isZero();
    }

    @Test
    void links_are_followed_but_not_in_circles() throws IOException {
        picture("dog/1.jpg");
        Files.createSymbolicLink(folder.resolve("dog/again"), folder);
        Files.createSymbolicLink(folder.resolve("dog/self"), folder.resolve("dog/self"));
        Path elsewhere = Files.createTempDirectory(folder.getParent(), "elsewhere");
        Files.write(elsewhere.resolve("2.jpg"), new byte[] {1});
        Files.createSymbolicLink(folder.resolve("dog/linked"), elsewhere);

        PictureFolder found = PictureFolder.read(folder);

        assertThat(found.pictures()).containsExactly(folder.resolve("dog/1.jpg"), folder.resolve("dog/linked/2.jpg"));
    }

    @Test
    void pictures_are_listed_in_the_order_of_their_paths() throws IOException {
        for (String name : List.of("b/1.png", "a.gif", "a/2.bmp", "a/10.jpe", "B/1.jfif", "readme.md", "jpg")) {
            picture(name);
        }

        assertThat(PictureFolder.read(folder).pictures().stream()
                        .map(file -> PictureFolder.relative(folder, file))
                        .toList())
                .containsExactly("B/1.jfif", "a.gif", "a/10.jpe", "a/2.bmp", "b/1.png");
    }

    @Test
    void a_single_file_is_a_list_of_one() throws IOException {
        picture("one.picture");

        assertThat(PictureFolder.read(folder.resolve("one.picture")).pictures())
                .containsExactly(folder.resolve("one.picture"));
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> PictureFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nowhere");
    }
}
