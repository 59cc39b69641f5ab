package org.filterscope.bias.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The whole plan once more before it is frozen. */
final class CheckPart extends Div implements PlanPart {

    CheckPart(PlanFacts facts) {
        Paragraph what =
                new Paragraph("Freezing fixes the plan for good and gives it a hash, which the results and every"
                        + " signature refer to. Then all words are compared at once. Nothing by subset was computed before. What"
                        + " is done otherwise later is recorded as a deviation.");
        add(what, facts);
    }

    @Override
    public void enter(PlanDraft draft) {
        // nothing is entered in this step
    }
}
