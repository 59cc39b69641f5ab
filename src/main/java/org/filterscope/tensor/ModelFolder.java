package org.filterscope.tensor;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;

/**
 * A folder with a SavedModel in it, as it lies on disk.
 *
 * @param path the folder that holds {@code saved_model.pb}
 */
record ModelFolder(Path path) {

    private static final String GRAPH = "saved_model.pb";
    private static final List<String> DATA = List.of("variables", "assets");

    /**
     * Finds the SavedModel that a path means.
     *
     * @throws RefusedException when there is none, saying how other formats are converted
     */
    static ModelFolder at(Path path) {
        if (!Files.exists(path)) {
            throw new RefusedException("There is no file or folder " + path + "; give the folder of a SavedModel.");
        }
        Path folder = GRAPH.equals(nameOf(path)) && Files.isRegularFile(path)
                ? path.toAbsolutePath().normalize().getParent()
                : path;
        if (folder != null && Files.isRegularFile(folder.resolve(GRAPH))) {
            return new ModelFolder(folder);
        }
        throw new RefusedException(path + " is not a SavedModel" + advice(path));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String advice(Path path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path)) {
            return ", because it holds no saved_model.pb; give the folder that does.";
        }
        if (name.endsWith(".onnx")) {
            return " but ONNX; convert it first, with \"onnx2tf -i " + nameOf(path) + " -o folder -osd\" for one.";
        }
        if (name.endsWith(".h5") || name.endsWith(".hdf5") || name.endsWith(".keras")) {
            return " but a Keras file; convert it first, in Python: keras.models.load_model(\"" + nameOf(path)
                    + "\").export(\"folder\").";
        }
        if (name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".torchscript") || name.endsWith(".ts")) {
            return " but PyTorch; convert it first: torch.onnx.export(…), then \"onnx2tf -i model.onnx -o folder -osd\".";
        }
        return "; give the folder that holds saved_model.pb.";
    }

    /**
     * Reads the part of the model that is meant for serving.
     *
     * @throws RefusedException when the file is cut short, damaged or holds none
     */
    MetaGraphDef read() {
        SavedModel model;
        try (InputStream stream = Files.newInputStream(path.resolve(GRAPH))) {
            CodedInputStream coded = CodedInputStream.newInstance(stream);
            coded.setSizeLimit(Integer.MAX_VALUE);
            model = SavedModel.parseFrom(coded);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedException(
                    "The file " + path.resolve(GRAPH) + " is cut short or damaged; export or copy it again.", e);
        } catch (IOException e) {
            throw new RefusedException(
                    "The file " + path.resolve(GRAPH) + " cannot be read (" + e.getMessage() + "); check its rights.",
                    e);
        }
        return model.getMetaGraphsList().stream()
                .filter(graph -> graph.getMetaInfoDef().getTagsList().equals(List.of("serve")))
                .findFirst()
                .or(() -> model.getMetaGraphsList().stream()
                        .filter(graph -> graph.getMetaInfoDef().getTagsList().contains("serve"))
                        .findFirst())
                .or(() -> model.getMetaGraphsList().stream().findFirst())
                .orElseThrow(() -> new RefusedException(
                        "The file " + path.resolve(GRAPH) + " holds no network; export the model again."));
    }

    /**
     * Makes sure that the weights are there where the graph keeps them in variables.
     *
     * @throws RefusedException when they are not
     */
    void requireWeights(MetaGraphDef model) {
        boolean restores = !model.getSaverDef().getRestoreOpName().isEmpty();
        boolean variables = model.getGraphDef().getNodeList().stream()
                .anyMatch(node ->
                        node.getOp().equals("VarHandleOp") || node.getOp().equals("VariableV2"));
        if (restores
                && variables
                && !Files.isRegularFile(path.resolve("variables").resolve("variables.index"))) {
            throw new RefusedException("The model's weights are missing (there is no variables/variables.index in "
                    + path + "); copy the whole folder of the model.");
        }
    }

    /**
     * SHA-256 over the names and contents of all files that make up the model, in hexadecimal. Each of them follows its
     * length, so that no content can pass for the name and content of another file.
     */
    String hash() {
        try {
            MessageDigest digest = Sha256.start();
            for (Path file : files()) {
                byte[] name =
                        path.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8);
                long size = Files.size(file);
                digest.update(length(name.length));
                digest.update(name);
                digest.update(length(size));
                try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                    if (stream.transferTo(OutputStream.nullOutputStream()) != size) {
                        throw new IOException(path.relativize(file) + " changed meanwhile");
                    }
                }
            }
            return Sha256.hex(digest);
        } catch (IOException e) {
            throw new RefusedException(
                    "The model in " + path + " cannot be read (" + e.getMessage() + "); copy it again.", e);
        }
    }

    private static byte[] length(long bytes) {
        return ByteBuffer.allocate(Long.BYTES).putLong(bytes).array();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(path.resolve(GRAPH)));
        for (String folder : DATA) {
            Path start = path.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> tree = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
                    tree.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    /** Writes a changed graph beside the unchanged weights of this model. */
    void writeChanged(SavedModel changed, Path target) throws IOException {
        Files.createDirectories(target);
        try (var stream = Files.newOutputStream(target.resolve(GRAPH))) {
            changed.writeTo(stream);
        }
        for (String folder : DATA) {
            Path source = path.resolve(folder).toAbsolutePath();
            if (Files.isDirectory(source)) {
                link(source, target.resolve(folder));
            }
        }
    }

    private static void link(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(file.getFileName().toString());
                try {
                    Files.createSymbolicLink(copy, file);
                } catch (IOException | UnsupportedOperationException e) {
                    Files.copy(file, copy); // where links are not allowed, as on Windows
                }
            }
        }
    }
}
