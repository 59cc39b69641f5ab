package org.filterscope.dataset.catalogue;

import java.util.List;
import org.filterscope.storage.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes datasets with all that belongs to them. */
@Component
class DatasetRemoval {

    /** What refers to something comes before it. */
    private static final List<String> TABLES = List.of(
            "dataset_value",
            "dataset_attribute",
            "dataset_annotation",
            "dataset_shown",
            "dataset_category",
            "dataset_image",
            "dataset_table");

    private final JdbcClient database;
    private final DatasetTable datasets;
    private final SubsetTable subsets;
    private final StoredFiles files;

    DatasetRemoval(JdbcClient database, DatasetTable datasets, SubsetTable subsets, StoredFiles files) {
        this.database = database;
        this.datasets = datasets;
        this.subsets = subsets;
        this.files = files;
    }

    /** Removes a dataset that was never in the trash; the caller may edit what belongs to its team. */
    void removeWithFiles(DatasetId id) {
        files.removeAll(id);
        remove(id);
    }

    /** Removes a dataset, but not its files. */
    void remove(DatasetId id) {
        int key = datasets.key(id);
        subsets.deleteOf(key);
        for (String table : TABLES) {
            database.sql("delete from " + table + " where dataset_key = ?")
                    .param(key)
                    .update();
        }
        datasets.delete(key);
    }
}
