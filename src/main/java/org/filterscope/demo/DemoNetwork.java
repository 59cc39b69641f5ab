package org.filterscope.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filterscope.tensor.image.Preprocessing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The network that was trained on emoji scenes, as this program carries it: a SavedModel, the names of its classes, its
 * preprocessing, and how well it knows scenes it has not learnt from.
 */
public final class DemoNetwork {

    /** The layer whose filters are worth looking at first: the last one before the classes. */
    public static final String LAYER = "conv6";

    static final String LABELS = "labels.txt";
    static final String DESCRIPTION = "network.json";
    static final String ARCHIVE = "network.zip";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoNetwork() {}

    /** Writes the network's files into a folder, which is made where it is missing. */
    public static void unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path unfinished = Files.createTempFile(folder, ".unfinished", "");
                Files.write(unfinished, file.getValue());
                Files.move(unfinished, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of its classes, in the order of its output. */
    public static List<String> labels() {
        return new String(file(LABELS), StandardCharsets.UTF_8).lines().toList();
    }

    /** What its pictures have to go through. */
    public static Preprocessing preprocessing() {
        return Preprocessing.parse(description().required("preprocessing").asString());
    }

    /** How well it knew held-out scenes when it was made. */
    public static NetworkAccuracy accuracy() {
        return JSON.treeToValue(description().required("accuracy"), NetworkAccuracy.class);
    }

    private static JsonNode description() {
        return JSON.readTree(file(DESCRIPTION));
    }

    private static byte[] file(String name) {
        try {
            return Objects.requireNonNull(files().get(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(DemoNetwork.class.getResourceAsStream(ARCHIVE), ARCHIVE);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
