package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** What of a comparison is shown: which pair, which verdicts, which words. */
final class ComparisonBar extends Composite<Div> {

    private final Select<Pair> pairs = new Select<>();
    private final Div verdicts = new Div();
    private final Map<Verdict, VerdictToggle> toggles = new EnumMap<>(Verdict.class);
    private final TextField text = new TextField();
    private final Checkbox robust = new Checkbox("Robust only");
    private final Button concept = new Button();
    private final Button all = new Button("Show all words");
    private final Span count = new Span();
    private final Consumer<ComparisonState> chosen;
    private ComparisonState state;

    /** Two subsets by their places. */
    private record Pair(int a, int b, String label) {}

    /** @param chosen hears what is to be shown */
    ComparisonBar(AuditPlan plan, ComparisonState state, Consumer<ComparisonState> chosen) {
        this.state = state;
        this.chosen = chosen;
        List<Pair> all = pairs(plan);
        pairs.setLabel("Compare");
        pairs.setItems(all);
        pairs.setItemLabelGenerator(Pair::label);
        pairs.setVisible(all.size() > 1);
        pairs.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(this.state.withPair(
                        event.getValue().a(), event.getValue().b()));
            }
        });
        verdicts.addClassName("verdict-filter");
        verdicts.getElement().setAttribute("role", "group").setAttribute("aria-label", "Verdicts that are shown");
        for (Verdict verdict : Verdict.values()) {
            VerdictToggle toggle = new VerdictToggle(verdict, () -> turn(verdict));
            toggles.put(verdict, toggle);
            verdicts.add(toggle);
        }
        text.setLabel("Words with");
        text.setPlaceholder("a word or concept");
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(this.state.withText(event.getValue()));
            }
        });
        robust.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(this.state.withRobust(event.getValue()));
            }
        });
        robust.setTooltipText("Words whose difference is found however the words depend on each other"
                + " (Benjamini and Yekutieli).");
        concept.addThemeVariants(ButtonVariant.TERTIARY);
        concept.setIcon(VaadinIcon.CLOSE_SMALL.create());
        concept.setIconAfterText(true);
        concept.addClickListener(_ -> choose(this.state.withConcept("")));
        this.all.addThemeVariants(ButtonVariant.TERTIARY);
        this.all.addClickListener(_ -> choose(
                this.state.withVerdicts(Set.of()).withText("").withConcept("").withRobust(false)));
        count.addClassName("comparison-count");
        count.getElement().setAttribute("role", "status");
        Div fields = new Div(pairs, text, robust, concept, this.all, count);
        fields.addClassName("comparison-fields");
        getContent().addClassName("comparison-bar");
        getContent().add(fields, verdicts);
    }

    private static List<Pair> pairs(AuditPlan plan) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < plan.subsets().size(); a++) {
            for (int b = a + 1; b < plan.subsets().size(); b++) {
                pairs.add(new Pair(
                        a,
                        b,
                        plan.subsets().get(a).name() + " and "
                                + plan.subsets().get(b).name()));
            }
        }
        return pairs;
    }

    private void choose(ComparisonState next) {
        chosen.accept(next);
    }

    /**
     * Shows what is chosen.
     *
     * @param counts of all findings of the pair
     * @param shown how many are left
     */
    void show(ComparisonState next, VerdictCounts counts, int shown) {
        state = next;
        pairs.getListDataView()
                .getItems()
                .filter(pair -> pair.a() == next.a() && pair.b() == next.b())
                .findFirst()
                .ifPresent(pairs::setValue);
        text.setValue(next.text());
        robust.setValue(next.robust());
        concept.setVisible(!next.concept().isEmpty());
        concept.setText("Concept: " + next.concept());
        concept.setAriaLabel("Leave the concept " + next.concept());
        all.setVisible(shown < counts.all());
        count.setText(
                shown == counts.all()
                        ? LocaleText.count(shown, "word", "words")
                        : LocaleText.number(shown) + " of " + LocaleText.count(counts.all(), "word", "words"));
        toggles.forEach((verdict, toggle) ->
                toggle.show(counts.of(verdict), next.verdicts().contains(verdict)));
    }

    private void turn(Verdict verdict) {
        Set<Verdict> next = EnumSet.noneOf(Verdict.class);
        next.addAll(state.verdicts());
        if (!next.remove(verdict)) {
            next.add(verdict);
        }
        choose(state.withVerdicts(next));
    }
}
