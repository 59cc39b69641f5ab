package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;

/**
 * The one SavedModel within what somebody brought.
 *
 * @param folder the folder that holds {@code saved_model.pb}
 * @param labels the file of class labels that lies nearest to it, if any
 */
record FoundModel(Path folder, Optional<Path> labels) {

    private static final String GRAPH = "saved_model.pb";
    private static final String LABELS = "labels.txt";
    private static final int DEPTH = 4;
    private static final long LARGEST_LABELS = 20_000_000;

    /**
     * Looks for a SavedModel in a folder and up to three levels below.
     *
     * @throws RefusedException when there is none or more than one
     */
    static FoundModel in(Path top) {
        List<Path> graphs;
        try (Stream<Path> tree =
                Files.find(top, DEPTH, (path, attributes) -> attributes.isRegularFile() && path.endsWith(GRAPH))) {
            graphs = tree.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (graphs.isEmpty()) {
            OtherFormat.refuseKnown(top);
            throw new RefusedException(
                    "There is no saved_model.pb in it, so it holds no SavedModel; pack the folder that"
                            + " holds saved_model.pb and variables.");
        }
        if (graphs.size() > 1) {
            throw new RefusedException("It holds several models ("
                    + String.join(
                            ", ",
                            graphs.stream()
                                    .limit(5)
                                    .map(path -> top.relativize(path).toString())
                                    .toList())
                    + "); bring one at a time.");
        }
        Path folder = Objects.requireNonNull(graphs.getFirst().getParent());
        return new FoundModel(folder, nearestLabels(folder, top));
    }

    private static Optional<Path> nearestLabels(Path folder, Path top) {
        for (Path level = folder; level != null && level.startsWith(top); level = level.getParent()) {
            Path file = level.resolve(LABELS);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * The labels that lie beside the model, or none.
     *
     * @throws RefusedException when the file cannot be labels
     */
    ClassLabels readLabels() {
        if (labels.isEmpty()) {
            return ClassLabels.NONE;
        }
        try {
            if (Files.size(labels.get()) > LARGEST_LABELS) {
                throw new RefusedException("The file labels.txt is too large for class labels; give one name a line.");
            }
            return ClassLabels.parse(Files.readString(labels.get(), StandardCharsets.UTF_8));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new RefusedException("The file labels.txt is no text in UTF-8; save it as such.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
