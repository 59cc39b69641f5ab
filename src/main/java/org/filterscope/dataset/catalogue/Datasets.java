package org.filterscope.dataset.catalogue;

import java.util.List;
import org.filterscope.storage.Trash;
import org.filterscope.storage.TrashEntry;
import org.filterscope.storage.TrashEntryId;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The datasets of projects: shows, renames, throws away and restores them. */
@Service
@AllowedTo(Who.READER)
public class Datasets {

    private final DatasetTable datasets;
    private final TableReports tables;
    private final Trash trash;
    private final Trail trail;
    private final JsonMapper json;

    Datasets(DatasetTable datasets, TableReports tables, Trash trash, Trail trail, JsonMapper json) {
        this.datasets = datasets;
        this.tables = tables;
        this.trash = trash;
        this.trail = trail;
        this.json = json;
    }

    /** The datasets of a project whose import is complete, the newest first. */
    public List<Dataset> of(ProjectId project) {
        return datasets.of(project);
    }

    /** One dataset; those in the trash cannot be looked at. */
    public Dataset get(DatasetId dataset) {
        return datasets.ready(dataset);
    }

    /** What the import of a dataset brought. */
    public ImportReport report(DatasetId dataset) {
        return json.readValue(datasets.report(dataset), ImportReport.class);
    }

    /** What tables brought that were added after the import, the oldest first. */
    public List<TableReport> tables(DatasetId dataset) {
        return tables.of(datasets.readyKey(dataset));
    }

    /** Gives a dataset another name and description. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void change(DatasetId dataset, String name, String description) {
        datasets.ready(dataset);
        String checked = Names.name(name);
        datasets.rename(dataset, checked, Names.description(description));
        trail.record(datasets.team(dataset), "dataset renamed", dataset.value(), checked);
    }

    /** Throws a dataset into the trash, from where it can be restored. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void trash(DatasetId dataset) {
        Dataset thrown = datasets.ready(dataset);
        trash.throwAway(dataset, thrown.project(), thrown.name());
    }

    /** Takes a dataset out of the trash again. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void restore(DatasetId dataset) {
        TrashEntryId entry = trash.of(datasets.project(dataset)).stream()
                .filter(each -> each.thing().equals(dataset.value()))
                .map(TrashEntry::id)
                .findFirst()
                .orElseThrow(ThingNotFoundException::new);
        trash.restore(entry);
    }
}
