package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.dataset.rule.RuleText;
import org.filterscope.dataset.rule.SubsetRule;

/** A planned subset: its name in the report, and its rule. */
final class PlannedRow extends Composite<Div> {

    private final TextField name = new TextField();
    private final SubsetRule rule;

    PlannedRow(PlannedSubset subset, Consumer<PlannedRow> remove) {
        rule = subset.rule();
        name.setValue(subset.name());
        name.setMaxLength(100);
        name.setAriaLabel("Name of the subset " + subset.name());
        Span text = new Span(RuleText.of(rule));
        text.addClassName("secondary");
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel("Leave out " + subset.name());
        getContent().addClassName("planned-subset");
        getContent().add(name, text, away);
    }

    String name() {
        return name.getValue().strip();
    }

    /** @throws org.filterscope.refusal.RefusedException when the name is empty */
    PlannedSubset subset() {
        return new PlannedSubset(name(), rule);
    }
}
