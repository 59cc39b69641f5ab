package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filterscope.dataset.rule.SubsetRule;
import org.jspecify.annotations.Nullable;

/** The values that a condition asks for: a choice from a list, a range of numbers, or a text. */
final class RuleValues extends Composite<Div> {

    private static final int CLUSTERS = 500;

    private final transient RuleVocabulary words;
    private final MultiSelectComboBox<String> choice = new MultiSelectComboBox<>();
    private final NumberField from = new NumberField();
    private final NumberField to = new NumberField();
    private final Div range = new Div(from, new Span("and"), to);
    private final TextField text = new TextField();
    private final transient Runnable changed;
    private boolean quiet;

    RuleValues(RuleVocabulary words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        getContent().addClassName("rule-values");
        range.addClassName("rule-range");
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.addCustomValueSetListener(event -> {
            Set<String> more = new LinkedHashSet<>(choice.getValue());
            more.add(event.getDetail());
            choose(more);
            changed();
        });
        from.setAriaLabel("Lowest number");
        from.setPlaceholder("any");
        to.setAriaLabel("Highest number");
        to.setPlaceholder("any");
        text.setAriaLabel("Part of the name");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        choice.addValueChangeListener(_ -> changed());
        for (NumberField end : new NumberField[] {from, to}) {
            end.addValueChangeListener(_ -> changed());
        }
        text.addValueChangeListener(_ -> changed());
    }

    private void changed() {
        if (!quiet) {
            changed.run();
        }
    }

    /** Sets values without telling of it: that is left to whoever asked for it. */
    private void quietly(Runnable setting) {
        quiet = true;
        setting.run();
        quiet = false;
    }

    /** Shows the field that a test needs, empty. */
    void askFor(RuleSubject subject, RuleTest test) {
        getContent().removeAll();
        switch (test) {
            case MISSING, KNOWN -> {}
            case BETWEEN -> getContent().add(range);
            case CONTAINS, CONTAINS_NOT -> getContent().add(text);
            case SHOWS, SHOWS_NOT, IS, IS_NOT, IN, NOT_IN, AMONG, NOT_AMONG -> {
                quietly(() -> choice.setItems(known(subject)));
                choice.setAllowCustomValue(subject instanceof RuleSubject.Attribute);
                choice.setPlaceholder(test.choice());
                choice.setAriaLabel(test.choice());
                getContent().add(choice);
            }
        }
    }

    private List<String> known(RuleSubject subject) {
        return switch (subject) {
            case RuleSubject.Image() -> words.categories();
            case RuleSubject.Attribute(String name, boolean _) -> words.values(name);
            case RuleSubject.Cluster() -> words.clusters("", CLUSTERS);
            case RuleSubject.Picked() -> words.pickedSubsets();
            case RuleSubject.Name() -> List.of();
        };
    }

    /** Whether nothing is filled in that a test needs. */
    boolean isEmpty(RuleTest test) {
        return switch (test) {
            case MISSING, KNOWN -> false;
            case BETWEEN -> from() == null && to() == null;
            case CONTAINS, CONTAINS_NOT -> text().isBlank();
            case SHOWS, SHOWS_NOT, IS, IS_NOT, IN, NOT_IN, AMONG, NOT_AMONG ->
                choice.getValue().isEmpty();
        };
    }

    List<String> texts() {
        return List.copyOf(choice.getValue());
    }

    /** Chooses values, also such that are not among the listed ones. */
    void setTexts(List<String> texts) {
        choose(texts);
    }

    private void choose(Collection<String> texts) {
        Set<String> items =
                new LinkedHashSet<>(choice.getListDataView().getItems().toList());
        if (items.addAll(texts)) {
            choice.setItems(new ArrayList<>(items));
        }
        choice.setValue(new LinkedHashSet<>(texts));
    }

    @Nullable
    Double from() {
        return from.getValue();
    }

    @Nullable
    Double to() {
        return to.getValue();
    }

    void setRange(SubsetRule.Between between) {
        quietly(() -> {
            from.setValue(between.from());
            to.setValue(between.to());
        });
    }

    String text() {
        return text.getValue();
    }

    void setText(String value) {
        quietly(() -> text.setValue(value));
    }
}
