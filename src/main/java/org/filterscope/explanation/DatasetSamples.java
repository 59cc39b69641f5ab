package org.filterscope.explanation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetCollections;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.model.SamplePicture;
import org.filterscope.model.SamplePictures;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Lets models be tried on pictures of a project's datasets. */
@Component
class DatasetSamples implements SamplePictures {

    private final Datasets datasets;
    private final DatasetImages images;
    private final DatasetCollections files;

    DatasetSamples(Datasets datasets, DatasetImages images, DatasetCollections files) {
        this.datasets = datasets;
        this.images = images;
        this.files = files;
    }

    @Override
    public List<Collection> collections(ProjectId project) {
        return filled(project)
                .map(dataset -> new Collection(dataset.id().toString(), dataset.name()))
                .toList();
    }

    /** Evenly from the whole dataset, as its neighbours often show the same. */
    @Override
    public List<SamplePicture> pick(ProjectId project, String collection, int most) {
        Dataset dataset = filled(project)
                .filter(each -> each.id().toString().equals(collection))
                .findFirst()
                .orElseThrow(ThingNotFoundException::new);
        int count = Math.min(most, dataset.images());
        return IntStream.range(0, count)
                .map(i -> 1 + (int) ((2L * i + 1) * dataset.images() / (2L * count)))
                .mapToObj(number -> picture(dataset.id(), number))
                .toList();
    }

    private Stream<Dataset> filled(ProjectId project) {
        return datasets.of(project).stream().filter(dataset -> dataset.images() > 0);
    }

    private SamplePicture picture(DatasetId dataset, int number) {
        return new SamplePicture(images.image(dataset, number).tile().name(), files.file(dataset, number));
    }
}
