package org.filterscope.dataset.catalogue;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.Layout;

/**
 * What an import would find, told without decoding a picture.
 *
 * @param name what the dataset may be called, after the file or the folder
 * @param layout how it would be read
 * @param reason why it would be read this way
 * @param images number of images, broken ones included
 * @param annotations number of annotations
 * @param categories the categories with their counts, the commonest first
 * @param withoutAnnotations number of images that nobody says anything about
 * @param tables the tables of attributes
 * @param faults what would be left out
 */
public record ImportPreview(
        String name,
        Layout layout,
        String reason,
        int images,
        int annotations,
        List<CategoryCount> categories,
        int withoutAnnotations,
        List<TablePreview> tables,
        Faults faults) {

    /**
     * A table among the files.
     *
     * @param name name of its file
     * @param columns its columns
     * @param imageColumn the column that would be taken for the image
     * @param clusterColumn the column that would be taken for the cluster
     * @param problem why the table could not be used, if so
     */
    public record TablePreview(
            String name,
            List<String> columns,
            Optional<String> imageColumn,
            Optional<String> clusterColumn,
            Optional<String> problem) {}
}
