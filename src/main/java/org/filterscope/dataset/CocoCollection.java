package org.filterscope.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filterscope.dataset.CocoEntry.AnnotationEntry;
import org.filterscope.dataset.CocoEntry.CategoryEntry;
import org.filterscope.dataset.CocoEntry.ImageEntry;
import org.filterscope.refusal.RefusedException;

/** Puts the entries of a COCO file together: which image has which annotations, and where its file lies. */
final class CocoCollection {

    private final Path json;
    private final ImageRoots roots;
    private final Faults.Log log = new Faults.Log();
    private final Map<Long, String> categories = new LinkedHashMap<>();
    private final Map<Long, ImageEntry> images = new LinkedHashMap<>();
    private final Map<Long, List<AnnotationEntry>> annotations = new LinkedHashMap<>();

    CocoCollection(Path json, ImageRoots roots) {
        this.json = json;
        this.roots = roots;
    }

    ReferenceSet read() {
        new CocoFile(json, log).read(this::take);
        if (images.isEmpty()) {
            throw new RefusedException(json + " lists no usable image; give a COCO instances file with images,"
                    + " annotations and categories.");
        }
        List<ReferenceImage> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ImageEntry image : images.values()) {
            List<AnnotationEntry> entries = annotations.remove(image.id());
            referenceImage(image, entries == null ? List.of() : entries, ids).ifPresent(found::add);
        }
        reportOrphans();
        if (found.isEmpty()) {
            throw new RefusedException(
                    "None of the " + images.size() + " images that " + json + " lists was found, the first"
                            + " being " + images.values().iterator().next().fileName()
                            + "; name the folder they lie in with --image-root.");
        }
        return new ReferenceSet(json, found, List.copyOf(new LinkedHashSet<>(categories.values())), log.faults());
    }

    private void take(CocoEntry entry) {
        switch (entry) {
            case CategoryEntry category -> {
                if (categories.putIfAbsent(category.id(), category.name()) != null) {
                    log.add(FaultKind.REPEATED_ENTRY, "category " + category.id(), "is listed twice");
                }
            }
            case ImageEntry image -> {
                if (images.putIfAbsent(image.id(), image) != null) {
                    log.add(FaultKind.REPEATED_ENTRY, "image " + image.id(), "is listed twice");
                }
            }
            case AnnotationEntry annotation ->
                annotations
                        .computeIfAbsent(annotation.imageId(), _ -> new ArrayList<>(8))
                        .add(annotation);
        }
    }

    private Optional<ReferenceImage> referenceImage(ImageEntry image, List<AnnotationEntry> entries, Set<String> ids) {
        Optional<Path> file = roots.find(image.fileName());
        String id = image.fileName().replace('\\', '/');
        if (file.isEmpty()) {
            log.add(FaultKind.MISSING_FILE, "image " + image.id(), "has no file " + image.fileName());
            return Optional.empty();
        }
        if (!ids.add(id)) {
            log.add(FaultKind.REPEATED_ENTRY, "image " + image.id(), "has the file of another, " + image.fileName());
            return Optional.empty();
        }
        List<Annotation> shown = new ArrayList<>(entries.size());
        for (AnnotationEntry entry : entries) {
            annotation(image, entry).ifPresent(shown::add);
        }
        return Optional.of(new ReferenceImage(id, file.get(), shown, image.width(), image.height()));
    }

    private Optional<Annotation> annotation(ImageEntry image, AnnotationEntry entry) {
        String category = categories.get(entry.categoryId());
        if (category == null) {
            log.add(
                    FaultKind.UNKNOWN_CATEGORY,
                    entry.where(),
                    "has category " + entry.categoryId() + ", which is not listed");
            return Optional.empty();
        }
        boolean sized = image.width() > 0 && image.height() > 0;
        if (sized
                && entry.region() instanceof RunLengths mask
                && (mask.width() != image.width() || mask.height() != image.height())) {
            log.add(
                    FaultKind.DAMAGED_REGION,
                    entry.where(),
                    "has a mask of " + mask.width() + "×" + mask.height() + " on an image of " + image.width() + "×"
                            + image.height());
            return Optional.empty();
        }
        return Optional.of(new Annotation(category, entry.region(), entry.crowd()));
    }

    private void reportOrphans() {
        for (List<AnnotationEntry> entries : annotations.values()) {
            for (AnnotationEntry entry : entries) {
                log.add(
                        FaultKind.UNKNOWN_IMAGE,
                        entry.where(),
                        "belongs to image " + entry.imageId() + ", which is not listed");
            }
        }
    }
}
