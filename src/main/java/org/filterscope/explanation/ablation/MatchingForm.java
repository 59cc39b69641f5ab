package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** Where people say how answers are judged: which classes are right for which category, or by the model itself. */
final class MatchingForm extends Div {

    private final AblationPlan plan;
    private final RadioButtonGroup<Boolean> byLabels = new RadioButtonGroup<>("An answer counts");
    private final Div table = new Div();
    private ClassMatching matching;

    MatchingForm(AblationPlan plan) {
        this.plan = plan;
        this.matching = plan.suggestion();
        addClassName("matching-form");
        byLabels.setItems(true, false);
        byLabels.setItemLabelGenerator(labels -> labels
                ? "as right when it is a class of the image's category"
                : "as kept when it is the one the network gave undisturbed");
        byLabels.setValue(!matching.isEmpty());
        byLabels.addValueChangeListener(_ -> fill());
        add(byLabels, table);
        fill();
    }

    /** What was chosen; nothing to judge by the model itself. */
    ClassMatching matching() {
        return byLabels.getValue() ? matching : ClassMatching.NONE;
    }

    /** Says which classes are right for a category. */
    void match(String category, List<Integer> classes) {
        matching = matching.with(category, classes);
        fill();
    }

    private void fill() {
        byLabels.setEnabled(plan.labelled());
        table.removeAll();
        if (!plan.labelled()) {
            table.add(new Paragraph(
                    plan.labels().isEmpty()
                            ? "The model's classes have no names, so categories cannot be matched to them; name the classes"
                                    + " on the model's page to judge by labels."
                            : "These images have no categories, so the network is compared with its own undisturbed"
                                    + " answers."));
        } else if (byLabels.getValue()) {
            table.add(new Paragraph(summary()), new Details("Categories and classes", categories()));
        }
    }

    private String summary() {
        List<AblationPlan.Counted> unmatched = plan.categories().stream()
                .filter(each -> matching.of(each.category()).isEmpty())
                .toList();
        int matched = plan.categories().size() - unmatched.size();
        return LocaleText.number(matched) + " of "
                + LocaleText.count(plan.categories().size(), "category is", "categories are")
                + " matched to classes by name; look through them, a name may mislead. "
                + (unmatched.isEmpty()
                        ? ""
                        : "Not matched, so not counted: "
                                + String.join(
                                        ", ",
                                        unmatched.stream()
                                                .map(AblationPlan.Counted::category)
                                                .toList())
                                + ".");
    }

    private Component categories() {
        DataTable rows = new DataTable("Category", "Images", "Right classes", "");
        for (AblationPlan.Counted each : plan.categories()) {
            List<Integer> right = matching.of(each.category());
            Button change = new Button(right.isEmpty() ? "Match" : "Change", _ -> ask(each.category()));
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            change.setAriaLabel((right.isEmpty() ? "Match " : "Change ") + each.category());
            rows.row(each.category())
                    .cell(LocaleText.number(each.images()))
                    .cell(right.isEmpty() ? "–" : MatchingTable.names(right, plan.labels()))
                    .cell(change);
        }
        return rows;
    }

    private void ask(String category) {
        Dialog dialog = new Dialog("Right classes for " + category);
        MultiSelectComboBox<Integer> classes = new MultiSelectComboBox<>("Classes");
        classes.setItems(
                IntStream.range(0, plan.labels().names().size()).boxed().toList());
        classes.setItemLabelGenerator(plan.labels()::name);
        classes.setValue(matching.of(category));
        classes.setWidthFull();
        Button done = new Button("Use these", _ -> {
            match(category, List.copyOf(classes.getValue()));
            dialog.close();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(classes);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), done);
        dialog.setWidth("34rem");
        dialog.open();
    }
}
