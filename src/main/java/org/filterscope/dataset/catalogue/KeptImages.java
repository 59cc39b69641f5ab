package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;

/** Keeps the files of images, many at a time, and then writes their rows. */
final class KeptImages {

    private static final int AT_ONCE = 500;

    private final StoredFiles files;
    private final DatasetId dataset;
    private final ImageRows rows;
    private final List<Coming> coming = new ArrayList<>();

    KeptImages(StoredFiles files, DatasetId dataset, ImageRows rows) {
        this.files = files;
        this.dataset = dataset;
        this.rows = rows;
    }

    private record Coming(ReferenceImage image, TakenImage.Whole taken) {}

    /** The name of an image's file among those of its dataset. */
    static String file(int number) {
        return "image/" + number;
    }

    void add(ReferenceImage image, TakenImage.Whole taken) {
        coming.add(new Coming(image, taken));
        if (coming.size() >= AT_ONCE) {
            send();
        }
    }

    void send() {
        Map<String, Path> paths = new LinkedHashMap<>();
        int number = rows.nextNumber();
        for (Coming each : coming) {
            paths.put(file(number), each.taken().file());
            paths.put("thumbnail/" + number, each.taken().thumbnail());
            number++;
        }
        List<FileReference> kept = paths.isEmpty() ? List.of() : files.addAll(dataset, paths);
        for (int i = 0; i < coming.size(); i++) {
            rows.add(coming.get(i).image(), coming.get(i).taken(), kept.get(2 * i), kept.get(2 * i + 1));
        }
        coming.clear();
    }
}
