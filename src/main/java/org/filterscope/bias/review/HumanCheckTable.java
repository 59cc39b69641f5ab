package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** How far the explainer can be trusted on words that two people looked for. */
final class HumanCheckTable extends Composite<Div> {

    HumanCheckTable(ReviewDesk desk, List<PlannedSubset> subsets) {
        DataTable table = new DataTable("Word", "Subset", "Precision", "Overlooked", "Cohen’s κ", "Images shown");
        desk.review()
                .humanChecks()
                .forEach(check -> table.row(check.word())
                        .cell(subsets.get(check.subset()).name())
                        .share(LocaleText.percent(check.precision()), check.precision())
                        .share(LocaleText.percent(check.omission()), check.omission())
                        .cell(LocaleText.decimal(check.kappa(), 2))
                        .cell(LocaleText.number(check.shown())));
        getContent().add(table);
    }
}
