package org.filterscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.dataset.table.AttributeTable;
import org.filterscope.refusal.RefusedException;

/**
 * A folder with pictures and what speaks of them, and how it is to be read.
 *
 * @param folder where the collection begins: the folder given, or the only one in it
 * @param layout how it says what its images show
 * @param annotations the file with the annotations, where the layout has one
 * @param tables files that look like tables of attributes
 * @param reason one sentence that says why it is read this way
 */
public record CollectionFolder(
        Path folder, Layout layout, Optional<Path> annotations, List<Path> tables, String reason) {

    public CollectionFolder {
        tables = List.copyOf(tables);
    }

    /**
     * What the user says about a folder; what is left open is found out.
     *
     * @param layout how to read it
     * @param annotations the file with the annotations, relative to the folder
     */
    public record Choice(Optional<Layout> layout, Optional<String> annotations) {

        /** Everything is found out. */
        public static final Choice OPEN = new Choice(Optional.empty(), Optional.empty());
    }

    /**
     * Looks at a folder.
     *
     * @throws RefusedException when it cannot be told how to read it, or cannot be read as chosen
     */
    public static CollectionFolder of(Path given, Choice choice) {
        return new LayoutSearch(given, choice).find();
    }

    /**
     * Reads the images and their annotations. Pictures that the annotations do not speak of are left out and reported.
     *
     * @throws RefusedException when the folder as a whole cannot be used
     */
    public ReferenceSet read() {
        return switch (layout) {
            case CATEGORY_FOLDERS -> CategoryFolders.read(folder);
            case PICTURES -> pictures();
            case COCO ->
                withUnlisted(new CocoCollection(
                                annotations.orElseThrow(), ImageRoots.within(folder, annotations.orElseThrow()))
                        .read());
            case VISUAL_GENOME ->
                withUnlisted(VisualGenomeCollection.read(annotations.orElseThrow(), Optional.of(folder)));
        };
    }

    private ReferenceSet pictures() {
        PictureFolder found = PictureFolder.read(folder);
        if (found.pictures().isEmpty()) {
            throw new RefusedException(
                    "There is no picture in it; a dataset is made of JPEG, PNG, WebP, GIF or BMP files.");
        }
        List<ReferenceImage> images = new ArrayList<>();
        for (Path picture : found.pictures()) {
            images.add(new ReferenceImage(PictureFolder.relative(folder, picture), picture, List.of(), 0, 0));
        }
        return new ReferenceSet(folder, images, List.of(), found.faults());
    }

    private ReferenceSet withUnlisted(ReferenceSet set) {
        Faults.Log log = new Faults.Log();
        log.addAll(set.faults());
        Set<Path> listed = set.images().stream()
                .map(image -> image.file().toAbsolutePath().normalize())
                .collect(Collectors.toCollection(HashSet::new));
        for (Path picture : PictureFolder.read(folder).pictures()) {
            if (!listed.contains(picture.toAbsolutePath().normalize())) {
                log.add(
                        FaultKind.UNLISTED_PICTURE,
                        PictureFolder.relative(folder, picture),
                        "is not listed in " + set.source().getFileName());
            }
        }
        return new ReferenceSet(set.source(), set.images(), set.categories(), log.faults());
    }

    /** The files of a folder that are neither pictures nor hidden, not deeper than annotations use to lie. */
    static Set<Path> otherFiles(Path folder) {
        try (Stream<Path> tree = Files.walk(folder, 3)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !PictureFolder.isPicture(file) && !PictureFolder.isHidden(file))
                    .sorted()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new RefusedException("The folder cannot be read (" + e.getMessage() + ").", e);
        }
    }

    static List<Path> tablesAmong(Set<Path> files) {
        return files.stream().filter(AttributeTable::looksLikeOne).toList();
    }
}
