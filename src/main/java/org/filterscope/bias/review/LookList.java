package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** Who had looked at the dataset before the results of an audit were there. */
final class LookList extends Composite<Div> {

    LookList(List<AuditReview.EarlierLook> looks) {
        if (looks.isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            "No discovery and no other audit of this dataset is known from before the results."));
            return;
        }
        DataTable table =
                new DataTable("What", "Title", "Who", "First", "Times", "Before the plan was frozen", "Dataset");
        looks.forEach(look -> table.row(look.kind() == AuditReview.Look.AUDIT ? "Audit" : "Discovery")
                .cell(look.title())
                .cell(look.by())
                .cell(LocaleText.time(look.at()))
                .cell(LocaleText.number(look.times()))
                .cell(look.beforeFreeze() ? "yes" : "no")
                .cell(look.deleted() ? "not known: deleted since" : "the same"));
        getContent().add(table);
    }
}
