package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Service;

/** Hands datasets and parts of them to the engine, which knows files, annotations and names. */
@Service
@AllowedTo(Who.READER)
public class DatasetCollections {

    private static final int ANNOTATIONS_AT_ONCE = 2000;

    private final DatasetTable datasets;
    private final ImageTable images;
    private final SubsetTable subsets;
    private final StoredFiles files;

    DatasetCollections(DatasetTable datasets, ImageTable images, SubsetTable subsets, StoredFiles files) {
        this.datasets = datasets;
        this.images = images;
        this.subsets = subsets;
        this.files = files;
    }

    /** Some images of a dataset. */
    private record Choice(DatasetId dataset, int key, Condition condition) {}

    private Choice all(DatasetId dataset) {
        return new Choice(dataset, datasets.readyKey(dataset), Condition.ALWAYS);
    }

    private Choice of(SubsetId subset) {
        SubsetTable.Row row = subsets.get(subset);
        return new Choice(row.dataset(), row.datasetKey(), subsets.condition(row));
    }

    private Choice of(FrozenSubsetId frozen) {
        DatasetId dataset = subsets.frozen(frozen).dataset();
        return new Choice(dataset, datasets.readyKey(dataset), Condition.frozenIn(frozen));
    }

    /** All images of a dataset with what they show. */
    public ReferenceSet referenceSet(DatasetId dataset) {
        return referenceSet(all(dataset));
    }

    /** The images that belong to a subset now, with what they show. */
    public ReferenceSet referenceSet(SubsetId subset) {
        return referenceSet(of(subset));
    }

    /** The images of a frozen subset, with what they show. */
    public ReferenceSet referenceSet(FrozenSubsetId frozen) {
        return referenceSet(of(frozen));
    }

    /** The files of all images of a dataset, under the names they have there. */
    public PictureFolder pictures(DatasetId dataset) {
        return pictures(all(dataset));
    }

    /** The files of the images that belong to a subset now. */
    public PictureFolder pictures(SubsetId subset) {
        return pictures(of(subset));
    }

    /** The files of the images of a frozen subset. */
    public PictureFolder pictures(FrozenSubsetId frozen) {
        return pictures(of(frozen));
    }

    /** The numbers of all images of a dataset, in the order of the lists above. */
    public List<Integer> numbers(DatasetId dataset) {
        return numbers(all(dataset));
    }

    /** The numbers of the images that belong to a subset now, in the order of the lists above. */
    public List<Integer> numbers(SubsetId subset) {
        return numbers(of(subset));
    }

    /** The numbers of the images of a frozen subset, in the order of the lists above. */
    public List<Integer> numbers(FrozenSubsetId frozen) {
        return numbers(of(frozen));
    }

    private List<Integer> numbers(Choice choice) {
        return images.numbers(choice.key(), choice.condition());
    }

    private PictureFolder pictures(Choice choice) {
        List<String> stored = new ArrayList<>();
        List<String> names = new ArrayList<>();
        images.forEach(choice.key(), choice.condition(), row -> {
            stored.add(KeptImages.file(row.number()));
            names.add(row.name());
        });
        List<Path> pictures = List.copyOf(files.paths(choice.dataset(), stored).values());
        return new PictureFolder(source(choice), pictures, names, Faults.NONE);
    }

    private ReferenceSet referenceSet(Choice choice) {
        List<ImageTable.Annotated> rows = new ArrayList<>();
        images.forEach(choice.key(), choice.condition(), rows::add);
        Map<String, Path> paths = files.paths(
                choice.dataset(),
                rows.stream().map(row -> KeptImages.file(row.number())).toList());
        List<ReferenceImage> found = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += ANNOTATIONS_AT_ONCE) {
            List<ImageTable.Annotated> some = rows.subList(from, Math.min(rows.size(), from + ANNOTATIONS_AT_ONCE));
            Map<Integer, List<Annotation>> annotations = images.annotations(
                    choice.key(), some.getFirst().number(), some.getLast().number());
            for (ImageTable.Annotated row : some) {
                found.add(new ReferenceImage(
                        row.name(),
                        file(paths, row),
                        annotations.getOrDefault(row.number(), List.of()),
                        row.annotatedWidth(),
                        row.annotatedHeight()));
            }
        }
        return new ReferenceSet(source(choice), found, images.categories(choice.key()), Faults.NONE);
    }

    private static Path file(Map<String, Path> paths, ImageTable.Annotated row) {
        return Objects.requireNonNull(paths.get(KeptImages.file(row.number())));
    }

    /** What the engine shows as the source of what it read. */
    private static Path source(Choice choice) {
        return Path.of(DatasetAddresses.dataset(choice.dataset()));
    }

    /**
     * The file of one image.
     *
     * @throws ThingNotFoundException when there is none of this number
     */
    public Path file(DatasetId dataset, int number) {
        ImageTile image = images.tile(datasets.readyKey(dataset), number).orElseThrow(ThingNotFoundException::new);
        return files.path(dataset, new ContentHash(image.file()));
    }
}
