package org.filterscope.bias.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Scope;

/** What the audit is to answer, and whom it is about. */
final class QuestionPart extends Div implements PlanPart {

    private final TextField title = new TextField("Title");
    private final TextArea question = new TextArea("Question");
    private final TextArea purpose = new TextArea("What the data are used for");
    private final TextArea groups = new TextArea("Who may be affected");
    private final TextField definedBy = new TextField("Who defined the groups");
    private final Select<Scope.Origin> origin = new Select<>();
    private final TextArea legalBasis = new TextArea("Legal basis");

    QuestionPart(AuditPlan plan) {
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        title.setValue(plan.title());
        question.setHelperText("One sentence, such as: are people of one group shown with other things than the rest?");
        question.setValue(plan.question());
        Scope scope = plan.scope();
        purpose.setValue(scope.purpose());
        groups.setValue(scope.groups());
        definedBy.setValue(scope.definedBy());
        origin.setLabel("Where the attributes of people come from");
        origin.setItems(Scope.Origin.values());
        origin.setItemLabelGenerator(QuestionPart::label);
        origin.setValue(scope.origin());
        legalBasis.setHelperText("On which ground sensitive attributes are used.");
        legalBasis.setValue(scope.legalBasis());
        addClassName("plan-fields");
        add(title, question, purpose, groups, definedBy, origin, legalBasis);
    }

    static String label(Scope.Origin origin) {
        return switch (origin) {
            case SELF_DECLARED -> "People said it of themselves";
            case ANNOTATED -> "Others annotated it";
            case INFERRED -> "A program inferred it";
            case GENERATED -> "The images were generated with it";
            case UNKNOWN -> "Not known";
        };
    }

    @Override
    public void enter(PlanDraft draft) {
        draft.ask(
                title.getValue(),
                question.getValue(),
                new Scope(
                        purpose.getValue().strip(),
                        groups.getValue().strip(),
                        definedBy.getValue().strip(),
                        origin.getValue(),
                        legalBasis.getValue().strip()));
    }
}
