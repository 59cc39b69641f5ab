package org.filterscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Brings the parts from one folder into another, and tells their size. */
    static long bring(Path from, Path to, Transfer transfer) throws IOException {
        Files.createDirectories(to);
        transfer.bring(from.resolve(GRAPH), to.resolve(GRAPH));
        for (String folder : FOLDERS) {
            if (Files.isDirectory(from.resolve(folder))) {
                bringFolder(from, folder, to, transfer);
            }
        }
        return size(to);
    }

    private static void bringFolder(Path from, String folder, Path to, Transfer transfer) throws IOException {
        try (Stream<Path> tree = Files.walk(from.resolve(folder))) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                transfer.bring(file, target);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
