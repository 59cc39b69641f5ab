package org.filterscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;

/** Reads the layout that has one subfolder for each category; what lies deeper belongs to the category above it. */
final class CategoryFolders {

    private CategoryFolders() {}

    static ReferenceSet read(Path folder) {
        Set<String> categories = subfolders(folder);
        PictureFolder found = PictureFolder.read(folder);
        if (categories.isEmpty()) {
            throw new RefusedException(
                    "The folder " + folder + " has no subfolders; put the images of each category into a"
                            + " subfolder that bears the category's name, or give a COCO instances file (.json).");
        }
        Faults.Log log = new Faults.Log();
        log.addAll(found.faults());
        List<ReferenceImage> images = new ArrayList<>();
        Set<String> empty = new TreeSet<>(categories);
        for (Path picture : found.pictures()) {
            String id = PictureFolder.relative(folder, picture);
            int slash = id.indexOf('/');
            if (slash < 0) {
                log.add(FaultKind.PICTURE_WITHOUT_CATEGORY, id, "lies beside the category folders");
            } else {
                String category = id.substring(0, slash);
                empty.remove(category);
                images.add(new ReferenceImage(id, picture, List.of(Annotation.ofWhole(category)), 0, 0));
            }
        }
        empty.forEach(category -> log.add(FaultKind.EMPTY_CATEGORY, category, "holds no pictures"));
        if (images.isEmpty()) {
            throw new RefusedException("None of the subfolders of " + folder
                    + " holds a picture; put JPEG, PNG, WebP, GIF or BMP files into them.");
        }
        return new ReferenceSet(folder, images, List.copyOf(categories), log.faults());
    }

    private static Set<String> subfolders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            children.filter(child -> Files.isDirectory(child) && !PictureFolder.isHidden(child))
                    .forEach(child -> names.add(child.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new RefusedException(
                    "The folder " + folder + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }
}
