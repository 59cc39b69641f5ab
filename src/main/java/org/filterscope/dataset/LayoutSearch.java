package org.filterscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;

/** Finds out how a folder is to be read, by what lies in it, as far as the user left it open. */
final class LayoutSearch {

    private final Path folder;
    private final CollectionFolder.Choice choice;
    private final Set<Path> others;

    LayoutSearch(Path given, CollectionFolder.Choice choice) {
        this.choice = choice;
        folder = begin(given);
        others = CollectionFolder.otherFiles(folder);
    }

    /** An archive often holds one folder with everything in it. */
    private static Path begin(Path given) {
        Path at = given;
        while (true) {
            List<Path> children = children(at);
            if (children.size() != 1 || !Files.isDirectory(children.getFirst()) || isLeaf(children.getFirst())) {
                return at;
            }
            at = children.getFirst();
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !PictureFolder.isHidden(child) && !isOfTheSystem(child))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RefusedException("The folder cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** macOS puts a folder with its own notes into every archive. */
    private static boolean isOfTheSystem(Path child) {
        return child.getFileName().toString().equals("__MACOSX");
    }

    /** Whether a folder is one of pictures rather than one of other folders. */
    private static boolean isLeaf(Path folder) {
        List<Path> children = children(folder);
        return children.stream().anyMatch(PictureFolder::isPicture)
                && children.stream().filter(Files::isDirectory).count() < 2;
    }

    CollectionFolder find() {
        if (choice.annotations().isPresent()) {
            return withFile(named(choice.annotations().get()));
        }
        if (choice.layout().isPresent()) {
            Layout layout = choice.layout().get();
            return switch (layout) {
                case CATEGORY_FOLDERS, PICTURES ->
                    found(layout, Optional.empty(), "It was chosen to be read this way.");
                case COCO -> withOnly(layout, filesOf().getOrDefault(JsonKind.COCO, List.of()));
                case VISUAL_GENOME -> withOnly(layout, filesOf().getOrDefault(JsonKind.VISUAL_GENOME, List.of()));
            };
        }
        Map<JsonKind, List<Path>> files = filesOf();
        List<Path> coco = files.getOrDefault(JsonKind.COCO, List.of());
        List<Path> genome = files.getOrDefault(JsonKind.VISUAL_GENOME, List.of());
        if (!coco.isEmpty()) {
            return withOnly(Layout.COCO, coco);
        }
        if (!genome.isEmpty()) {
            return withOnly(Layout.VISUAL_GENOME, genome);
        }
        return byFolders();
    }

    private Path named(String relative) {
        Path file = folder.resolve(relative).normalize();
        if (!ImageRoots.staysBelow(relative) || !Files.isRegularFile(file)) {
            throw new RefusedException(
                    "There is no file " + relative + " in it; name a file of annotations by its path.");
        }
        return file;
    }

    private CollectionFolder withFile(Path file) {
        Layout layout = switch (JsonKind.of(file)) {
            case COCO -> Layout.COCO;
            case VISUAL_GENOME -> Layout.VISUAL_GENOME;
            case OTHER ->
                throw new RefusedException(file.getFileName()
                        + " is neither a COCO instances file nor an objects file of Visual Genome; name another file.");
        };
        if (choice.layout().isPresent() && choice.layout().get() != layout) {
            throw new RefusedException(file.getFileName() + " holds " + layout.label() + ", and not "
                    + choice.layout().get().label() + "; choose that, or another file.");
        }
        return found(layout, Optional.of(file), file.getFileName() + " was chosen; it holds " + layout.label() + ".");
    }

    private Map<JsonKind, List<Path>> filesOf() {
        Map<JsonKind, List<Path>> files = new EnumMap<>(JsonKind.class);
        for (Path file : others) {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                files.merge(
                        JsonKind.of(file),
                        List.of(file),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return files;
    }

    private CollectionFolder withOnly(Layout layout, List<Path> files) {
        if (files.isEmpty()) {
            throw new RefusedException("There is no file with " + layout.label() + " in it; choose another layout.");
        }
        if (files.size() > 1) {
            throw new RefusedException("There are " + files.size() + " files with " + layout.label() + " in it ("
                    + String.join(
                            ", ",
                            files.stream()
                                    .map(each -> PictureFolder.relative(folder, each))
                                    .toList())
                    + "); say which one to take.");
        }
        return found(
                layout,
                Optional.of(files.getFirst()),
                "It holds " + layout.label() + " in " + PictureFolder.relative(folder, files.getFirst()) + ".");
    }

    private CollectionFolder byFolders() {
        int direct = 0;
        Map<String, Integer> below = new TreeMap<>();
        for (String name : PictureFolder.read(folder).names()) {
            int slash = name.indexOf('/');
            if (slash < 0) {
                direct++;
            } else {
                below.merge(name.substring(0, slash), 1, Integer::sum);
            }
        }
        int inFolders = below.values().stream().mapToInt(Integer::intValue).sum();
        if (direct + inFolders == 0) {
            throw new RefusedException(
                    "There is no picture in it; a dataset is made of JPEG, PNG, WebP, GIF or BMP files.");
        }
        if (below.size() == 1 && direct == 0) {
            return found(
                    Layout.PICTURES,
                    Optional.empty(),
                    "All pictures lie in one folder, "
                            + below.keySet().iterator().next()
                            + ", which tells nothing apart; choose folders as categories if it is one.");
        }
        if (direct >= inFolders) {
            return found(
                    Layout.PICTURES,
                    Optional.empty(),
                    direct + " pictures lie beside each other, and no file of annotations speaks of them.");
        }
        return found(
                Layout.CATEGORY_FOLDERS,
                Optional.empty(),
                "The pictures lie in " + below.size() + " folders, which are taken for categories"
                        + (direct == 0 ? "." : "; " + direct + " pictures beside them are left out."));
    }

    private CollectionFolder found(Layout layout, Optional<Path> annotations, String reason) {
        return new CollectionFolder(folder, layout, annotations, CollectionFolder.tablesAmong(others), reason);
    }
}
