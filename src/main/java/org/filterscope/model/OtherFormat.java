package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.TargetModel;

/** Models in formats that have to be converted first; the engine knows how and says so. */
final class OtherFormat {

    private static final List<String> ENDINGS =
            List.of(".onnx", ".h5", ".hdf5", ".keras", ".pt", ".pth", ".torchscript", ".ts");
    private static final int DEPTH = 4;

    private OtherFormat() {}

    /** Refuses what is named like a model of another format; does nothing for any other name. */
    static void refuseNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        ENDINGS.stream().filter(lower::endsWith).findFirst().ifPresent(ending -> {
            try (ScratchFolder folder = ScratchFolder.create("filterscope-format")) {
                // the engine tells by the file's name; what is in it does not matter
                TargetModel.hashOf(Files.createFile(folder.path().resolve("model" + ending)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Refuses a folder in which there is a model of another format. */
    static void refuseKnown(Path top) {
        try (Stream<Path> tree = Files.walk(top, DEPTH)) {
            tree.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .forEach(OtherFormat::refuseNamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
