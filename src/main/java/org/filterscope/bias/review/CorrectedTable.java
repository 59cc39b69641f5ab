package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.page.DataTable;

/** What becomes of differences once the errors are taken out that two people found. */
final class CorrectedTable extends Composite<Div> {

    CorrectedTable(AuditReview review, List<PlannedSubset> subsets) {
        DataTable table = new DataTable("Word", "Between", "Corrected points", "After people’s check");
        review.corrected()
                .forEach(each -> table.row(each.word())
                        .cell(subsets.get(each.subsetA()).name() + " and "
                                + subsets.get(each.subsetB()).name())
                        .cell(VerdictText.points(each.difference()) + " [" + VerdictText.points(each.lower()) + ", "
                                + VerdictText.points(each.upper()) + "]")
                        .cell(VerdictText.of(each.decision().verdict())));
        getContent().add(table);
    }
}
