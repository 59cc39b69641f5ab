package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a SavedModel that the engine reads, brought into a folder of their own. */
final class ModelParts {

    private static final String GRAPH = "saved_model.pb";
    private static final List<String> FOLDERS = List.of("variables", "assets");

    private ModelParts() {}

    /** How a file comes to its new place. */
    @FunctionalInterface
    interface Transfer {

        void bring(Path from, Path to) throws IOException;
    }

    /** Brings the parts from one folder into another, and tells where each lies there by its place in the model. */
    static Map<String, Path> bring(Path from, Path to, Transfer transfer) throws IOException {
        Map<String, Path> brought = new TreeMap<>();
        for (Path file : files(from)) {
            String place = from.relativize(file).toString().replace('\\', '/');
            Path target = to.resolve(place);
            Files.createDirectories(target.getParent());
            transfer.bring(file, target);
            brought.put(place, target);
        }
        return brought;
    }

    private static List<Path> files(Path model) throws IOException {
        List<Path> files = new ArrayList<>(List.of(model.resolve(GRAPH)));
        for (String folder : FOLDERS) {
            if (Files.isDirectory(model.resolve(folder))) {
                try (Stream<Path> tree = Files.walk(model.resolve(folder))) {
                    tree.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files;
    }
}
