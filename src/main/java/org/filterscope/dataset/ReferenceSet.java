package org.filterscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;

/**
 * Images with categories, boxes or masks: what an explainer learns from.
 *
 * @param source the folder or file it was read from
 * @param images the images, in a stable order: by id for folders, as listed for COCO
 * @param categories names of all categories the collection knows, each once: sorted for folders, as listed for COCO
 * @param faults entries that were left out
 */
public record ReferenceSet(Path source, List<ReferenceImage> images, List<String> categories, Faults faults) {

    public ReferenceSet {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
    }

    /**
     * Reads a collection.
     *
     * @param source a folder with one subfolder of images for each category, or a COCO instances file, whose images are
     *     searched beside it
     * @throws RefusedException when the source as a whole cannot be used
     */
    public static ReferenceSet read(Path source) {
        return read(source, Optional.empty());
    }

    /**
     * Reads a collection.
     *
     * @param source a folder with one subfolder of images for each category, or a COCO instances file
     * @param imageRoot the folder that the file names of a COCO file begin from; otherwise it is searched: the folder
     *     of the file, {@code ../images}, a folder beside it whose name is part of the file's, {@code ../train2017},
     *     {@code ../val2017}, any other folder beside it
     * @throws RefusedException when the source as a whole cannot be used
     */
    public static ReferenceSet read(Path source, Optional<Path> imageRoot) {
        if (Files.isDirectory(source)) {
            return CategoryFolders.read(source);
        }
        if (Files.isRegularFile(source)) {
            return new CocoCollection(source, ImageRoots.of(source, imageRoot)).read();
        }
        throw new RefusedException("There is no " + source
                + "; give a folder with one subfolder of images for each category, or a COCO instances file (.json).");
    }

    /** Number of annotations of all images. */
    public int annotations() {
        return images.stream().mapToInt(image -> image.annotations().size()).sum();
    }
}
