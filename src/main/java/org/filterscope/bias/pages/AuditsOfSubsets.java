package org.filterscope.bias.pages;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.pages.SubsetExtras;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.springframework.stereotype.Component;

/** Leads from the subsets of a dataset to an audit of them. */
@Component
class AuditsOfSubsets implements SubsetExtras {

    private final Datasets datasets;
    private final MyRights rights;

    AuditsOfSubsets(Datasets datasets, MyRights rights) {
        this.datasets = datasets;
        this.rights = rights;
    }

    @Override
    public Optional<String> comparison(DatasetId dataset, List<SubsetId> chosen) {
        if (!rights.have(Role.EDITOR, dataset)) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder(
                        AuditNavigation.newAudit(datasets.get(dataset).project()))
                .append("?" + NewAuditView.DATASET + "=")
                .append(dataset);
        chosen.forEach(subset -> address.append("&" + NewAuditView.SUBSET + "=").append(subset));
        return Optional.of(address.toString());
    }
}
