package org.filterscope.dataset.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.RegionText;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.filterscope.storage.FileReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the images of a dataset and their annotations, and counts them. */
final class ImageRows {

    private static final int LONGEST_REGION = 1_000_000;

    private final int dataset;
    private final List<String> categories;
    private final Map<String, Integer> categoryNumbers = new HashMap<>();
    private final Faults.Log log;
    private final Batch categoryRows;
    private final Batch imageRows;
    private final Batch annotationRows;
    private final Batch shownRows;
    private final int[] imagesOfCategory;
    private final int[] annotationsOfCategory;
    private int images;
    private long bytes;
    private int annotations;

    ImageRows(JdbcTemplate database, int dataset, List<String> categories, Faults.Log log) {
        this.dataset = dataset;
        this.categories = categories;
        this.log = log;
        imagesOfCategory = new int[categories.size()];
        annotationsOfCategory = new int[categories.size()];
        categoryRows = new Batch(
                database,
                "insert into dataset_category (dataset_key, number, name, images, annotations) values (?, ?, ?, 0, 0)");
        imageRows = new Batch(
                database,
                "insert into dataset_image (dataset_key, number, name, file_hash, thumbnail_hash, bytes, width, height,"
                        + " annotated_width, annotated_height, annotations, likeness)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        annotationRows = new Batch(
                database,
                "insert into dataset_annotation (dataset_key, image_number, place, category_number, crowd, region)"
                        + " values (?, ?, ?, ?, ?, ?)");
        shownRows = new Batch(
                database, "insert into dataset_shown (dataset_key, category_number, image_number) values (?, ?, ?)");
        for (int number = 0; number < categories.size(); number++) {
            categoryNumbers.put(categories.get(number), number);
            categoryRows.add(dataset, number, categories.get(number));
        }
        categoryRows.send();
    }

    /** Number of the next image. */
    int nextNumber() {
        return images + 1;
    }

    /** Adds the next image, whose files are kept. */
    void add(ReferenceImage image, TakenImage.Whole taken, FileReference file, FileReference thumbnail) {
        images++;
        bytes += file.bytes();
        int before = annotations;
        Set<Integer> shown = new HashSet<>();
        for (Annotation annotation : image.annotations()) {
            add(image, annotation, annotations - before, shown);
        }
        imageRows.add(
                dataset,
                images,
                image.id(),
                file.hash().hex(),
                thumbnail.hash().hex(),
                file.bytes(),
                taken.width(),
                taken.height(),
                image.annotatedWidth(),
                image.annotatedHeight(),
                annotations - before,
                taken.likeness().map(PerceptualHash::bits).orElse(null));
        shown.forEach(category -> shownRows.add(dataset, category, images));
        if (imageRows.isFull() || annotationRows.isFull()) {
            send();
        }
    }

    private void add(ReferenceImage image, Annotation annotation, int place, Set<Integer> shown) {
        String region = RegionText.of(annotation.region());
        if (region.length() > LONGEST_REGION) {
            log.add(
                    FaultKind.DAMAGED_REGION,
                    image.id(),
                    "has a region of " + annotation.category() + " with too many corners or runs");
            return;
        }
        int category = Objects.requireNonNull(categoryNumbers.get(annotation.category()));
        annotationRows.add(dataset, images, place, category, annotation.crowd(), region);
        annotations++;
        annotationsOfCategory[category]++;
        if (shown.add(category)) {
            imagesOfCategory[category]++;
        }
    }

    /** Images come before what refers to them. */
    private void send() {
        imageRows.send();
        annotationRows.send();
        shownRows.send();
    }

    /** Sends what is left, and the counts. */
    void finish(JdbcTemplate database) {
        send();
        Batch counts = new Batch(
                database,
                "update dataset_category set images = ?, annotations = ? where dataset_key = ? and number = ?");
        for (int number = 0; number < categories.size(); number++) {
            counts.add(imagesOfCategory[number], annotationsOfCategory[number], dataset, number);
        }
        counts.send();
    }

    DatasetTable.Totals totals() {
        return new DatasetTable.Totals(
                images,
                bytes,
                (int) Arrays.stream(imagesOfCategory).filter(count -> count > 0).count(),
                annotations);
    }
}
