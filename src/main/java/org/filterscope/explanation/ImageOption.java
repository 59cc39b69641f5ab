package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.page.LocaleText;
import org.filterscope.team.ProjectId;

/**
 * Images that can be chosen in a form.
 *
 * @param choice the images
 * @param name what they are called
 * @param images how many they are
 * @param annotations how many annotations the dataset has
 */
public record ImageOption(ImageChoice choice, String name, int images, int annotations) {

    /** The datasets of a project, each followed by its subsets. */
    public static List<ImageOption> of(ProjectId project, Datasets datasets, Subsets subsets) {
        List<ImageOption> options = new ArrayList<>();
        for (Dataset dataset : datasets.of(project)) {
            options.add(new ImageOption(
                    ImageChoice.all(dataset.id()), dataset.name(), dataset.images(), dataset.annotations()));
            for (Subset subset : subsets.of(dataset.id())) {
                options.add(new ImageOption(
                        ImageChoice.of(dataset.id(), subset.id()),
                        dataset.name() + ": " + subset.name(),
                        subsets.count(subset.id()),
                        dataset.annotations()));
            }
        }
        return options;
    }

    /** Its name with how many images they are. */
    public String label() {
        return name + " (" + LocaleText.count(images, "image", "images") + ")";
    }

    /** Its name in addresses: the dataset's id, a dot and the subset's id where there is one. */
    public String key() {
        return choice.dataset() + choice.subset().map(subset -> "." + subset).orElse("");
    }
}
