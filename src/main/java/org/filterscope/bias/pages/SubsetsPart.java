package org.filterscope.bias.pages;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Datasheet;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.pages.DatasetNavigation;

/** Which images are compared, and where they come from. */
final class SubsetsPart extends Div implements PlanPart {

    private final SubsetChooser chooser;
    private final TextArea source = new TextArea("Who collected them, and where");
    private final TextField licence = new TextField("Licence");
    private final TextField collected = new TextField("Collected when");
    private final TextArea excluded = new TextArea("What was left out, and why");
    private final TextArea gaps = new TextArea("What is known to be missing");

    SubsetsPart(AuditPlan plan, Dataset dataset, SubsetChooser chooser) {
        this.chooser = chooser;
        Datasheet sheet = plan.datasheet();
        source.setValue(sheet.source());
        licence.setValue(sheet.licence());
        collected.setValue(sheet.collected());
        excluded.setValue(sheet.excluded());
        gaps.setValue(sheet.gaps());
        Div form = new Div(source, licence, collected, excluded, gaps);
        form.addClassName("plan-fields");
        Paragraph from = new Paragraph("The images are those of ");
        from.add(new Anchor(DatasetNavigation.dataset(dataset.id()), dataset.name()));
        from.add(". For others, plan another audit.");
        add(from, chooser, new Details("Where the images come from (for the report)", form));
    }

    @Override
    public void enter(PlanDraft draft) {
        draft.compare(
                chooser.subsets(),
                chooser.crossed(),
                new Datasheet(
                        source.getValue().strip(),
                        licence.getValue().strip(),
                        collected.getValue().strip(),
                        excluded.getValue().strip(),
                        gaps.getValue().strip()));
    }
}
