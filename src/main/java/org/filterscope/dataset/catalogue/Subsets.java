package org.filterscope.dataset.catalogue;

import java.util.List;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names parts of datasets, by a rule or by hand, and freezes them. */
@Service
@AllowedTo(Who.READER)
public class Subsets {

    private final DatasetTable datasets;
    private final SubsetTable subsets;
    private final ImageTable images;
    private final Trail trail;

    Subsets(DatasetTable datasets, SubsetTable subsets, ImageTable images, Trail trail) {
        this.datasets = datasets;
        this.subsets = subsets;
        this.images = images;
        this.trail = trail;
    }

    /** The subsets of a dataset, by name. */
    public List<Subset> of(DatasetId dataset) {
        return subsets.of(dataset).stream().map(subsets::subset).toList();
    }

    /** One subset. */
    public Subset get(SubsetId subset) {
        return subsets.subset(subsets.get(subset));
    }

    /** How many images belong to a subset now. */
    public int count(SubsetId subset) {
        SubsetTable.Row row = subsets.get(subset);
        return images.count(row.datasetKey(), subsets.condition(row));
    }

    /**
     * Makes a subset.
     *
     * @throws RefusedException when the name is empty or taken, or the rule too large
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public SubsetId create(DatasetId dataset, String name, String description, SubsetContent content) {
        int key = datasets.readyKey(dataset);
        String checked = checked(dataset, name, content, null);
        SubsetId id = SubsetId.random();
        subsets.insert(
                id,
                key,
                checked,
                Names.description(description),
                content,
                SignedInUser.require().id());
        trail.record(datasets.team(dataset), "subset created", id.value(), checked);
        return id;
    }

    /** Changes a subset. What was frozen of it before stays as it was. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void change(SubsetId subset, String name, String description, SubsetContent content) {
        SubsetTable.Row row = subsets.get(subset);
        String checked = checked(row.dataset(), name, content, subset);
        subsets.update(
                row,
                checked,
                Names.description(description),
                content,
                SignedInUser.require().id());
        trail.record(datasets.team(row.dataset()), "subset changed", subset.value(), checked);
    }

    /** Deletes a subset. What was frozen of it stays. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void delete(SubsetId subset) {
        SubsetTable.Row row = subsets.get(subset);
        subsets.delete(subset);
        trail.record(datasets.team(row.dataset()), "subset deleted", subset.value(), row.name());
    }

    /** Writes down which images belong to a subset now, for an audit that must hold later. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public FrozenSubset freeze(SubsetId subset) {
        SubsetTable.Row row = subsets.get(subset);
        FrozenSubsetId frozen = subsets.freeze(row, SignedInUser.require().id());
        trail.record(datasets.team(row.dataset()), "subset frozen", frozen.value(), row.name());
        return subsets.frozen(frozen);
    }

    /** The frozen subsets of a dataset, the newest first. */
    public List<FrozenSubset> frozen(DatasetId dataset) {
        return subsets.frozenOf(dataset);
    }

    /** One frozen subset. */
    public FrozenSubset frozen(FrozenSubsetId frozen) {
        return subsets.frozen(frozen);
    }

    private String checked(DatasetId dataset, String name, SubsetContent content, @Nullable SubsetId self) {
        String checked = Names.name(name);
        boolean taken = subsets.of(dataset).stream()
                .anyMatch(
                        row -> row.name().equalsIgnoreCase(checked) && !row.id().equals(self));
        if (taken) {
            throw new RefusedException("This dataset has a subset called " + checked + "; choose another name.");
        }
        if (content instanceof SubsetContent.ByRule(var rule)) {
            RuleJson.check(rule);
        }
        return checked;
    }
}
