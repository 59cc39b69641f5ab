package org.filterscope.bias.review;

import com.vaadin.flow.component.html.DescriptionList;
import org.filterscope.page.LocaleText;

/** A decision as a list of facts. */
final class ActionFacts extends DescriptionList {

    ActionFacts(AuditReview.Action action) {
        addClassName("review-facts");
        fact("Decision", ChoiceText.of(action.choice()));
        fact("Who sees to it", action.owner());
        action.due().ifPresent(due -> fact("Until", LocaleText.day(due)));
        fact("What and why", action.note());
        fact("Residual risk", action.residualRisk());
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            add(new Term(name), new Description(value));
        }
    }
}
