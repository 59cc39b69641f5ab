package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.filterscope.team.SignedInUser;

/** Asks what is to be done about a finding. */
final class ActionForm extends Composite<Div> {

    private final Select<AuditReview.Choice> choice = new Select<>();
    private final TextField owner = new TextField("Who sees to it");
    private final DatePicker due = new DatePicker("Until when");
    private final TextArea note = new TextArea("What is to be done, and why");
    private final TextArea residualRisk = new TextArea("Residual risk");

    ActionForm(Optional<AuditReview.Action> before) {
        getContent().addClassName("review-form");
        choice.setLabel("What is to be done");
        choice.setItems(AuditReview.Choice.values());
        choice.setItemLabelGenerator(ChoiceText::of);
        owner.setMaxLength(200);
        note.setMaxLength(4_000);
        residualRisk.setMaxLength(4_000);
        residualRisk.setHelperText("What can still go wrong once this is done.");
        before.ifPresentOrElse(
                this::show, () -> owner.setValue(SignedInUser.require().name()));
        getContent().add(choice, owner, due, note, residualRisk);
    }

    private void show(AuditReview.Action action) {
        choice.setValue(action.choice());
        owner.setValue(action.owner());
        action.due().ifPresent(due::setValue);
        note.setValue(action.note());
        residualRisk.setValue(action.residualRisk());
    }

    /** What was entered; nothing while no choice is made, which is then marked. */
    Optional<AuditReview.Action> action(String word) {
        choice.setInvalid(choice.isEmpty());
        choice.setErrorMessage("Choose what is to be done.");
        return choice.getOptionalValue()
                .map(chosen -> new AuditReview.Action(
                        word,
                        chosen,
                        owner.getValue(),
                        due.getOptionalValue(),
                        note.getValue(),
                        residualRisk.getValue()));
    }
}
