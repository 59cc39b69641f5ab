package org.filterscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects file of Visual Genome: a list with an entry for each image, whose objects have names and a box. The
 * file of an image is named after its number. Sizes come from {@code image_data.json} where that lies beside it.
 */
final class VisualGenomeCollection {

    private final Path json;
    private final PictureFolder pictures;
    private final Map<String, Path> byNumber = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<Path, ReferenceImage> images = new LinkedHashMap<>();
    private final Faults.Log log = new Faults.Log();
    private Map<Long, int[]> sizes = Map.of();

    private VisualGenomeCollection(Path json, PictureFolder pictures) {
        this.json = json;
        this.pictures = pictures;
        log.addAll(pictures.faults());
        for (Path picture : pictures.pictures()) {
            String name = picture.getFileName().toString();
            byNumber.putIfAbsent(name.substring(0, name.lastIndexOf('.')), picture);
        }
    }

    static ReferenceSet read(Path json, Optional<Path> imageRoot) {
        Path home = Objects.requireNonNull(json.toAbsolutePath().normalize().getParent());
        return new VisualGenomeCollection(json, PictureFolder.read(imageRoot.orElse(home))).read();
    }

    private ReferenceSet read() {
        VisualGenomeFile file = new VisualGenomeFile(log);
        Path data = json.resolveSibling("image_data.json");
        if (Files.isRegularFile(data)) {
            sizes = file.readSizes(data);
        }
        file.readObjects(json, this::take);
        if (images.isEmpty()) {
            throw new RefusedException("None of the images that " + json.getFileName() + " speaks of lies below "
                    + pictures.folder() + "; give the folder with the pictures, each named by its number.");
        }
        List<ReferenceImage> found = new ArrayList<>(images.values());
        return new ReferenceSet(json, found, List.copyOf(new TreeSet<>(categories.values())), log.faults());
    }

    private void take(VisualGenomeFile.Entry entry) {
        String where = "image " + entry.image();
        @Nullable Path picture = byNumber.get(Long.toString(entry.image()));
        if (picture == null) {
            log.add(FaultKind.MISSING_FILE, where, "has no file named by its number");
        } else if (images.containsKey(picture)) {
            log.add(FaultKind.REPEATED_ENTRY, where, "is listed twice");
        } else {
            int[] size = sizes.getOrDefault(entry.image(), new int[2]);
            List<Annotation> annotations = entry.objects().stream()
                    .map(each -> new Annotation(
                            categories.computeIfAbsent(each.category(), name -> name), each.region(), false))
                    .toList();
            String id = PictureFolder.relative(pictures.folder(), picture);
            images.put(picture, new ReferenceImage(id, picture, annotations, size[0], size[1]));
        }
    }
}
