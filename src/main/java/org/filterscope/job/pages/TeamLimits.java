package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.QueueOverview;
import org.filterscope.job.QueueOverview.TeamShare;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.team.TeamAdministration;
import org.filterscope.team.TeamAdministration.TeamOverview;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How many slots the work of a team takes, and how many it may take at once. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TeamLimits extends Composite<Div> {

    private final transient JobAdministration administration;
    private final transient QueueOverview overview;
    private final ComboBox<TeamOverview> team = new ComboBox<>("Team");
    private final IntegerField most = new IntegerField("Slots at once");
    private final Div table = new Div();

    TeamLimits(JobAdministration administration, QueueOverview overview, TeamAdministration teams) {
        this.administration = administration;
        this.overview = overview;
        team.setItemsWithFilterConverter(
                query -> teams.teams(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> teams.count(query.getFilter().orElse("")),
                text -> text);
        team.setItemLabelGenerator(TeamOverview::name);
        most.setMin(1);
        most.setStepButtonsVisible(true);
        Button set = new Button("Set the limit", _ -> set());
        Div form = new Div(team, most, set);
        form.addClassName("job-filter");
        getContent().addClassName("job-limits");
        getContent().add(table, form);
        refresh();
    }

    void refresh() {
        List<TeamShare> all = overview.teams();
        table.removeAll();
        if (all.isEmpty()) {
            table.add(new Paragraph("No team has a limit: slots are shared fairly among those that want them."));
            return;
        }
        DataTable rows = new DataTable("Team", "Running", "Waiting", "Slots at once", "");
        for (TeamShare share : all) {
            rows.row(share.name())
                    .cell(LocaleText.number(share.running()))
                    .cell(LocaleText.number(share.waiting()))
                    .cell(share.limit().map(limit -> LocaleText.number(limit)).orElse("no limit"))
                    .cell(lift(share));
        }
        table.add(rows);
    }

    private Component lift(TeamShare share) {
        Button button = new Button("Lift the limit", _ -> {
            administration.setLimit(share.team(), Optional.empty());
            refresh();
        });
        button.setAriaLabel("Lift the limit of " + share.name());
        button.setVisible(share.limit().isPresent());
        return new Div(button);
    }

    private void set() {
        TeamOverview chosen = team.getValue();
        Integer limit = most.getValue();
        team.setInvalid(chosen == null);
        most.setInvalid(limit == null || limit < 1);
        team.setErrorMessage("Choose the team.");
        most.setErrorMessage("Write a whole number from 1 on.");
        if (chosen != null && limit != null && limit >= 1) {
            administration.setLimit(chosen.id(), Optional.of(limit));
            Notices.done(chosen.name() + " takes at most " + LocaleText.count(limit, "slot", "slots") + " at once.");
            refresh();
        }
    }
}
