package org.filterscope.bias.discovery;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.filterscope.bias.review.VerdictText;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** All pairs of group and value that were tested, the strongest first. */
final class LeadTable extends Composite<Div> {

    LeadTable(DiscoveryOutcome outcome) {
        List<DiscoveryOutcome.Lead> leads = outcome.leads();
        if (leads.isEmpty()) {
            getContent().add(new Paragraph("No attribute has two values with enough people, so nothing was tested."));
            return;
        }
        DataTable table = new DataTable("Group", "Images with", "In the group", "Others", "Points", "q", "Verdict");
        leads.forEach(lead -> table.row((lead.group() + 1) + ": "
                        + outcome.groups().get(lead.group()).name())
                .cell(lead.attribute() + " = " + lead.value()
                        + (lead.otherwise().isEmpty() ? "" : ", beside " + lead.otherwise()))
                .cell(share(lead.with(), lead.images()))
                .cell(share(lead.others(), lead.otherImages()))
                .cell(VerdictText.points(lead.difference()) + " [" + VerdictText.points(lead.lower()) + ", "
                        + VerdictText.points(lead.upper()) + "]")
                .cell(LocaleText.decimal(lead.bh(), 4) + (lead.robust() ? ", robust" : ""))
                .cell(VerdictText.of(lead.verdict()) + (outcome.exploratory() ? " (exploratory)" : "")));
        getContent().add(table);
    }

    /** In how many of them a difference was found. */
    static long found(DiscoveryOutcome outcome) {
        return outcome.leads().stream()
                .filter(lead -> switch (lead.verdict()) {
                    case MATERIAL, DIFFERENCE_SIZE_UNCERTAIN -> true;
                    case EQUIVALENT, INCONCLUSIVE, TOO_RARE -> false;
                })
                .count();
    }

    private static String share(int with, int of) {
        return LocaleText.percent(of == 0 ? 0 : with / (double) of) + " of " + LocaleText.number(of);
    }
}
