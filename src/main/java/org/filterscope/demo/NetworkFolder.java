package org.filterscope.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filterscope.tensor.image.Preprocessing;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside a trained network, and how all of it becomes the one file that this program carries. */
final class NetworkFolder {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The first moment a zip file can name, so that the same files give the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Path folder;

    NetworkFolder(Path folder) {
        this.folder = folder;
    }

    /** What a reader of the folder has to know. */
    private record Description(String preprocessing, NetworkAccuracy accuracy) {}

    /** Writes the names of the classes, and what the network wants and is worth. */
    void describe(List<String> labels, Preprocessing preprocessing, NetworkAccuracy accuracy) {
        try {
            Files.writeString(folder.resolve(DemoNetwork.LABELS), String.join("\n", labels) + "\n");
            Files.writeString(
                    folder.resolve(DemoNetwork.DESCRIPTION),
                    JSON.writeValueAsString(new Description(preprocessing.text(), accuracy)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs the folder's files into {@code network.zip} within it. */
    Path pack() {
        Path archive = folder.resolve(DemoNetwork.ARCHIVE);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("saved_model.pb", DemoNetwork.LABELS, DemoNetwork.DESCRIPTION)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(folder.resolve(name)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }
}
