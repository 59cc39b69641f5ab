package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetCollections;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the images of a dataset or a subset, with the rights of the caller. */
@Component
public class ChosenImages {

    private final Datasets datasets;
    private final Subsets subsets;
    private final DatasetCollections collections;

    ChosenImages(Datasets datasets, Subsets subsets, DatasetCollections collections) {
        this.datasets = datasets;
        this.subsets = subsets;
        this.collections = collections;
    }

    /**
     * What the images are called.
     *
     * @throws ThingNotFoundException when they do not belong to the project
     */
    public String name(ProjectId project, ImageChoice choice) {
        Dataset dataset = datasets.get(choice.dataset());
        if (!dataset.project().equals(project)) {
            throw new ThingNotFoundException();
        }
        if (choice.subset().isEmpty()) {
            return dataset.name();
        }
        Subset subset = subsets.get(choice.subset().get());
        if (!subset.dataset().equals(choice.dataset())) {
            throw new ThingNotFoundException();
        }
        return dataset.name() + ": " + subset.name();
    }

    /** The files of the images. */
    public PictureFolder pictures(ImageChoice choice) {
        return choice.subset().map(collections::pictures).orElseGet(() -> collections.pictures(choice.dataset()));
    }

    /** The numbers of the images in their dataset, in the order of {@link #pictures}. */
    public List<Integer> numbers(ImageChoice choice) {
        return choice.subset().map(collections::numbers).orElseGet(() -> collections.numbers(choice.dataset()));
    }

    /**
     * The file of one image.
     *
     * @throws ThingNotFoundException when it is no longer there
     */
    public Path file(DatasetId dataset, int number) {
        return collections.file(dataset, number);
    }

    /** The images with what they show, in the order of {@link #numbers}. */
    public ReferenceSet reference(ImageChoice choice) {
        return choice.subset()
                .map(collections::referenceSet)
                .orElseGet(() -> collections.referenceSet(choice.dataset()));
    }

    /**
     * A hash over the images. What an image of a dataset holds and what it shows never changes, and its file is called by
     * the hash of its content, so no file needs to be read.
     */
    public String hash(ImageChoice choice) {
        InputHash hash = new InputHash().add("dataset", choice.dataset());
        List<Integer> numbers = numbers(choice);
        PictureFolder pictures = pictures(choice);
        for (int i = 0; i < numbers.size(); i++) {
            hash.add(
                    numbers.get(i).toString(),
                    String.valueOf(pictures.pictures().get(i).getFileName()));
        }
        return hash.hex();
    }
}
