package org.filterscope.dataset.catalogue;

import org.filterscope.storage.TrashKind;
import org.springframework.stereotype.Component;

/** What happens to datasets in the trash. */
@Component
class DatasetTrash extends TrashKind<DatasetId> {

    private final DatasetTable datasets;
    private final DatasetRemoval removal;

    DatasetTrash(DatasetTable datasets, DatasetRemoval removal) {
        super("dataset", DatasetId.class, DatasetId::new);
        this.datasets = datasets;
        this.removal = removal;
    }

    @Override
    public void hide(DatasetId dataset) {
        datasets.trash(dataset);
    }

    @Override
    public void show(DatasetId dataset) {
        datasets.restore(dataset);
    }

    @Override
    public void erase(DatasetId dataset) {
        removal.remove(dataset);
    }
}
