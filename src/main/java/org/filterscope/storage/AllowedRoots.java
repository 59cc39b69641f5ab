package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * The folders on the server below which people may register models and datasets without uploading them. What matters is
 * where a path really leads, not how it is spelled.
 *
 * <p>The folders are for every editor of every team: none is allowed unless an administrator names it in the settings, and
 * naming one is the decision to show it to all of them. What only one team may see is uploaded, not allowed. Refusals do not
 * say which folders are allowed, so that a guess teaches nothing about the server's disk.
 *
 * @param roots existing folders, without links in their paths
 */
public record AllowedRoots(List<Path> roots) {

    public AllowedRoots {
        roots = List.copyOf(roots);
    }

    /**
     * Looks where the configured folders really are.
     *
     * @throws RefusedException when one of them is not a folder that can be read
     */
    public static AllowedRoots of(List<Path> configured) {
        return new AllowedRoots(configured.stream().map(AllowedRoots::root).toList());
    }

    private static Path root(Path configured) {
        try {
            Path real = configured.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The allowed folder " + configured + " cannot be read (" + DataFolder.reason(e)
                            + "); correct the setting of allowed folders.",
                    e);
        }
        throw new RefusedException(
                "The allowed folder " + configured + " is not a folder; correct the setting of allowed folders.");
    }

    /**
     * Finds the folder that somebody wants to register, and looks through all of it for links that lead elsewhere.
     *
     * @param typed an absolute path on the server
     * @return where the folder really lies
     * @throws RefusedException when it is not below an allowed folder, or anything in it is a link out of it or no plain file
     */
    public Path admit(String typed) {
        if (roots.isEmpty()) {
            throw new RefusedException(
                    "No folders of the server may be registered; upload an archive, or ask an administrator to allow a folder.");
        }
        Path path = parse(typed);
        Path real = realPath(path, typed);
        // whether something exists elsewhere is nobody's business, so it is asked first where the path leads
        if (!Files.isDirectory(real)) {
            throw new RefusedException("There is a file at " + typed + ", not a folder; give the folder it lies in.");
        }
        try {
            Files.walkFileTree(real, new LinkSearch(real));
        } catch (IOException e) {
            throw new RefusedException(
                    "The folder " + typed + " cannot be read (" + DataFolder.reason(e) + "); check its permissions.",
                    e);
        }
        return real;
    }

    private static Path parse(String typed) {
        try {
            Path path = Path.of(typed);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new RefusedException("\"" + typed + "\" is not a path; give the whole path of a folder.", e);
        }
        throw new RefusedException("\"" + typed + "\" is not a whole path; begin with the root of the server's disk.");
    }

    private Path realPath(Path path, String typed) {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw isSpelledBelowARoot(path)
                    ? new RefusedException("There is no folder " + typed + " that can be read; check its spelling.", e)
                    : outside(typed);
        }
        if (isAllowed(real)) {
            return real;
        }
        throw outside(typed);
    }

    private boolean isSpelledBelowARoot(Path path) {
        Path normal = path.normalize();
        return roots.stream().anyMatch(normal::startsWith);
    }

    private static RefusedException outside(String typed) {
        return new RefusedException("The folder " + typed
                + " does not lie below an allowed folder of the server; ask an administrator which"
                + " folders are allowed, or upload an archive.");
    }

    /** Whether a path without links lies in or below an allowed folder. */
    private boolean isAllowed(Path real) {
        return roots.stream().anyMatch(real::startsWith);
    }

    /**
     * Looks again where a file of a registered folder leads, just before it is read.
     *
     * @param registered what {@link #admit} gave
     * @throws RefusedException when it is not there or leads out of the folder
     */
    public Path file(Path registered, String relative) {
        try {
            Path real = registered.resolve(relative).toRealPath();
            if (real.startsWith(registered) && isAllowed(real) && Files.isRegularFile(real)) {
                return real;
            }
        } catch (IOException | InvalidPathException e) {
            throw new RefusedException(
                    "The file " + relative + " of the registered folder " + registered
                            + " is not there any more; put it back or register the folder again.",
                    e);
        }
        throw new RefusedException("The file " + relative + " of the registered folder " + registered
                + " leads out of it; put a plain file there.");
    }

    /** Stops at the first thing in a folder that is neither a folder, a plain file nor a link to one inside it. */
    private static final class LinkSearch extends SimpleFileVisitor<Path> {

        private final Path top;

        LinkSearch(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink() && !leadsInside(file)) {
                throw new RefusedException("The folder " + top + " cannot be registered, because its link "
                        + top.relativize(file) + " leads out of it; replace the link by what it leads to.");
            }
            if (attributes.isOther()) {
                throw new RefusedException("The folder " + top + " cannot be registered, because "
                        + top.relativize(file) + " is neither a file nor a folder; remove it.");
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean leadsInside(Path link) throws IOException {
            Path real;
            try {
                real = link.toRealPath();
            } catch (NoSuchFileException e) {
                return false;
            }
            return real.startsWith(top);
        }
    }
}
