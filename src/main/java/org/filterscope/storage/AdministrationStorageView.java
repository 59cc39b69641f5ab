package org.filterscope.storage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;

/** What each team stores and may store; files that nothing refers to are found and removed here. */
@Route(StorageNavigation.ADMINISTRATION)
@PageTitle("Storage · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("storage.css")
class AdministrationStorageView extends Main {

    private static final double GIGABYTE = 1e9;

    private final transient Quotas quotas;
    private final transient StorageSweep sweep;
    private final Div teams = new Div();

    AdministrationStorageView(Quotas quotas, StorageSweep sweep) {
        this.quotas = quotas;
        this.sweep = sweep;
        addClassName("page");
        Button clean = new Button("Remove orphaned files", _ -> clean());
        add(new PageHeader("Storage", "Each content counts once for each team that has it.", clean), teams);
        show();
    }

    private void show() {
        DataTable table = new DataTable("Team", "Stored", "Quota", "Change the quota");
        for (TeamStorage team : quotas.all()) {
            double share = team.quotaBytes() == 0 ? 1 : Math.min(1, (double) team.usedBytes() / team.quotaBytes());
            table.row(team.teamName())
                    .share(LocaleText.size(team.usedBytes()), share)
                    .cell(LocaleText.size(team.quotaBytes()) + (team.ownQuota() ? "" : " (as for all)"))
                    .cell(change(team));
        }
        teams.removeAll();
        teams.add(table);
    }

    private Component change(TeamStorage team) {
        NumberField gigabytes = new NumberField();
        gigabytes.setAriaLabel("Quota of " + team.teamName() + " in GB");
        gigabytes.setPlaceholder("GB");
        gigabytes.setMin(0);
        gigabytes.setWidth("7rem");
        Button set = new Button("Set", _ -> {
            if (gigabytes.getValue() != null) {
                quotas.set(team.team(), Math.round(gigabytes.getValue() * GIGABYTE));
                show();
            }
        });
        set.setAriaLabel("Set the quota of " + team.teamName());
        Button reset = new Button("As for all", _ -> {
            quotas.reset(team.team());
            show();
        });
        reset.setAriaLabel("Give " + team.teamName() + " the quota of all");
        reset.setEnabled(team.ownQuota());
        return new Div(gigabytes, set, reset);
    }

    private void clean() {
        SweepReport report = sweep.sweep();
        show();
        Notices.done(LocaleText.count(report.orphans(), "orphaned file", "orphaned files") + " removed, "
                + LocaleText.size(report.freedBytes()) + " freed"
                + (report.missing().isEmpty()
                        ? "."
                        : "; " + LocaleText.count(report.missing().size(), "file is", "files are")
                                + " missing on the disk."));
    }
}
