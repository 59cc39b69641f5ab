package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.filterscope.page.Notices;

/** What was decided about a finding; whoever may write decides here. */
final class DecisionPanel extends Composite<Div> {

    private final ReviewDesk desk;
    private final String word;

    DecisionPanel(ReviewDesk desk, String word) {
        this.desk = desk;
        this.word = word;
        getContent().addClassName("review-decision");
        getContent().add(new H3("Decision"));
        Optional<AuditReview.Action> action = desk.action(word);
        if (action.isPresent()) {
            getContent().add(new ActionFacts(action.get()));
            if (desk.writable()) {
                getContent().add(actions(action.get()));
            }
        } else if (desk.writable()) {
            getContent().add(form(Optional.empty()));
        } else {
            getContent().add(new Paragraph("Nothing was decided about this finding."));
        }
    }

    private Component actions(AuditReview.Action action) {
        Div buttons = new Div();
        buttons.addClassName("review-buttons");
        Button change = new Button("Change the decision", _ -> {
            getContent().remove(buttons);
            getContent().add(form(Optional.of(action)));
        });
        Button withdraw = new Button("Take it back", _ -> {
            desk.reviews().withdraw(desk.audit(), word);
            desk.changed().run();
        });
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(change, withdraw);
        return buttons;
    }

    private Component form(Optional<AuditReview.Action> before) {
        ActionForm form = new ActionForm(before);
        Button decide = new Button(
                "Decide",
                _ -> form.action(word).ifPresent(action -> {
                    desk.reviews().act(desk.audit(), action);
                    Notices.done("The decision is recorded.");
                    desk.changed().run();
                }));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        Div all = new Div(form, decide);
        all.addClassName("review-form");
        return all;
    }
}
