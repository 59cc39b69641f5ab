package org.filterscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;

/**
 * The folders that the file names of a COCO file may begin from, the likeliest first.
 *
 * @param folders the folders
 */
record ImageRoots(List<Path> folders) {

    ImageRoots {
        folders = List.copyOf(folders);
    }

    static ImageRoots of(Path json, Optional<Path> given) {
        if (given.isPresent()) {
            if (!Files.isDirectory(given.get())) {
                throw new RefusedException(
                        "There is no folder " + given.get() + "; give the folder of the images as --image-root.");
            }
            return new ImageRoots(List.of(given.get()));
        }
        Path home = Objects.requireNonNull(json.toAbsolutePath().normalize().getParent());
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(home);
        Path above = home.getParent();
        if (above != null) {
            List<Path> beside = foldersIn(above);
            roots.add(above.resolve("images"));
            String name = json.getFileName().toString();
            beside.stream()
                    .filter(folder -> name.contains(folder.getFileName().toString()))
                    .forEach(roots::add);
            roots.add(above.resolve("train2017"));
            roots.add(above.resolve("val2017"));
            roots.addAll(beside);
        }
        return new ImageRoots(new ArrayList<>(roots));
    }

    private static List<Path> foldersIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child) && !PictureFolder.isHidden(child))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            // The folder above belongs to somebody else; the images may still lie beside the file.
            return List.of();
        }
    }

    /** The file of this name below the first folder that has one. */
    Optional<Path> find(String fileName) {
        for (Path folder : folders) {
            Path file = folder.resolve(fileName);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Whether a file name stays below the folder it begins from. */
    static boolean staysBelow(String fileName) {
        try {
            Path path = Path.of(fileName);
            return !path.isAbsolute() && !path.normalize().startsWith("..") && !fileName.isBlank();
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
