package org.filterscope.dataset.catalogue;

import java.util.UUID;
import org.filterscope.storage.TrashKind;
import org.springframework.stereotype.Component;

/** What happens to datasets in the trash. */
@Component
class TrashedDatasets implements TrashKind<DatasetId> {

    private final DatasetTable datasets;
    private final DatasetRemoval removal;

    TrashedDatasets(DatasetTable datasets, DatasetRemoval removal) {
        this.datasets = datasets;
        this.removal = removal;
    }

    @Override
    public String name() {
        return "dataset";
    }

    @Override
    public Class<DatasetId> idType() {
        return DatasetId.class;
    }

    @Override
    public DatasetId id(UUID value) {
        return new DatasetId(value);
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
