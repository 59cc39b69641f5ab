package org.filterscope.dataset.catalogue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filterscope.fixture.Scenes;

/** Collections of pictures on disk, as people have them. */
public final class Birds {

    private Birds() {}

    /** Six scenes under COCO annotations, with a table of people; one picture is a copy, one looks like another. */
    public static Path annotated(Path folder) {
        for (int number = 1; number <= 4; number++) {
            Scenes.jpeg(folder.resolve("images/" + number + ".jpg"), Scenes.aScene(number), 0.9f);
        }
        Scenes.jpeg(folder.resolve("images/5.jpg"), Scenes.aScene(1), 0.9f);
        BufferedImage small = Scenes.resized(Scenes.aScene(2), 160, 120);
        Scenes.jpeg(folder.resolve("images/6.jpg"), small, 0.6f);
        write(folder.resolve("images/7.jpg"), "no picture at all");
        write(folder.resolve("instances.json"), """
                {"images": [
                   {"id": 1, "file_name": "1.jpg", "width": 320, "height": 240},
                   {"id": 2, "file_name": "2.jpg", "width": 320, "height": 240},
                   {"id": 3, "file_name": "3.jpg"}, {"id": 4, "file_name": "4.jpg"}, {"id": 5, "file_name": "5.jpg"},
                   {"id": 6, "file_name": "6.jpg"}, {"id": 7, "file_name": "7.jpg"}, {"id": 8, "file_name": "8.jpg"}],
                 "categories": [{"id": 1, "name": "bird"}, {"id": 2, "name": "tree"}, {"id": 3, "name": "sea"}],
                 "annotations": [
                   {"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 20, 30, 40]},
                   {"id": 2, "image_id": 1, "category_id": 1, "segmentation": [[0, 0, 5, 0, 5, 5.5]], "bbox": [0, 0, 5, 5]},
                   {"id": 3, "image_id": 1, "category_id": 2, "iscrowd": 1,
                    "segmentation": {"size": [240, 320], "counts": [100, 10, 76690]}},
                   {"id": 4, "image_id": 2, "category_id": 2, "bbox": [1, 1, 2, 2]},
                   {"id": 5, "image_id": 3, "category_id": 1, "bbox": [1, 1, 2, 2]},
                   {"id": 6, "image_id": 3, "category_id": 1, "bbox": [1, 1, 0, 2]}]}
                """);
        write(folder.resolve("people.csv"), """
                image,cluster,age,tone,hat
                images/1.jpg,anna,31,dark,red;round
                2.jpg,anna,31,light,
                3.jpg,ben,7.5,light,red
                nowhere.jpg,ben,1,light,
                4.jpg,ben
                5.jpg,,,dark,
                """);
        return folder;
    }

    /** Plain files in folders that are categories. */
    public static Path inFolders(Path folder, int pictures) {
        for (int number = 0; number < pictures; number++) {
            String category = number % 2 == 0 ? "even" : "odd";
            Scenes.jpeg(folder.resolve(category + "/" + number + ".jpg"), Scenes.aScene(100 + number), 0.8f);
        }
        return folder;
    }

    /** A folder as a zip file. */
    public static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip file with an entry that would come to lie beside its folder. */
    static byte[] escaping() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../bird.jpg"));
            zip.write(1);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
