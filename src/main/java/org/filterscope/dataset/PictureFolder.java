package org.filterscope.dataset;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The picture files below a folder, of any depth, in the order of their relative paths. Hidden files and folders are
 * passed over; symbolic links are followed, but never around in a circle.
 *
 * @param folder the folder
 * @param pictures its pictures, by the endings jpg, jpeg, jpe, jfif, png, webp, gif and bmp
 * @param faults what below the folder could not be read
 */
public record PictureFolder(Path folder, List<Path> pictures, Faults faults) {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp");

    public PictureFolder {
        pictures = List.copyOf(pictures);
    }

    /**
     * Lists a folder. A single file is taken for a folder with this picture alone, whatever its name.
     *
     * @throws RefusedException when the folder does not exist or may not be read
     */
    public static PictureFolder read(Path folder) {
        if (Files.isRegularFile(folder)) {
            Path file = folder.toAbsolutePath();
            return new PictureFolder(Objects.requireNonNull(file.getParent()), List.of(file), Faults.NONE);
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedException("There is no folder " + folder + "; give a folder with pictures.");
        }
        Walk walk = new Walk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new RefusedException(
                    "The folder " + folder + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
        walk.pictures.sort(Comparator.comparing(file -> relative(folder, file)));
        return new PictureFolder(folder, walk.pictures, walk.log.faults());
    }

    /** The pictures' paths from the folder on, with {@code /} between the parts, in the same order. */
    public List<String> names() {
        return pictures.stream().map(file -> relative(folder, file)).toList();
    }

    /** The path from the folder to a file below it, with {@code /} between the parts. */
    static String relative(Path folder, Path file) {
        StringJoiner parts = new StringJoiner("/");
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return parts.toString();
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> pictures = new ArrayList<>();
        private final Faults.Log log = new Faults.Log();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isPicture(file) && !isHidden(file)) {
                pictures.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (file.equals(root)) {
                throw fault;
            }
            // A link back to a folder above leads to nothing new.
            if (!(fault instanceof FileSystemLoopException)) {
                log.add(FaultKind.UNREADABLE, relative(root, file), "cannot be read");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
            if (fault != null) {
                log.add(FaultKind.UNREADABLE, relative(root, folder), "cannot be read to its end");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
