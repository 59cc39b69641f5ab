package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** What was left out while a collection was read, by kind, each with its place and its reason. */
final class FaultList extends Composite<Div> {

    private static final int SHOWN = 100;

    FaultList(Faults faults) {
        getContent().addClassName("fault-list");
        for (FaultKind kind : FaultKind.values()) {
            if (faults.count(kind) > 0) {
                getContent()
                        .add(kind(
                                kind,
                                faults.count(kind),
                                faults.listed().stream()
                                        .filter(fault -> fault.kind() == kind)
                                        .toList()));
            }
        }
    }

    private static Details kind(FaultKind kind, int count, List<Fault> listed) {
        DataTable table = new DataTable("Where", "What");
        listed.stream().limit(SHOWN).forEach(fault -> table.row(fault.where()).cell(fault.what()));
        String plural = kind.plural();
        Details details = new Details(
                plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1) + ": " + LocaleText.number(count),
                table);
        if (count > SHOWN) {
            details.add(new Paragraph("The first " + SHOWN + " are shown; the download lists up to "
                    + LocaleText.number(Math.max(SHOWN, listed.size())) + "."));
        }
        return details;
    }
}
