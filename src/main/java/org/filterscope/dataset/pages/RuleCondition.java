package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.dataset.rule.SubsetRule;

/** One condition of the rule builder: what it is about, what it asks, and which values it asks for. */
final class RuleCondition extends Composite<Div> implements RulePart {

    private final transient RuleVocabulary words;
    private final Select<RuleSubject> subject = new Select<>();
    private final Select<RuleTest> test = new Select<>();
    private final RuleValues values;

    /** An empty condition. */
    RuleCondition(RuleVocabulary words, Runnable changed, Consumer<RulePart> remove) {
        this.words = words;
        values = new RuleValues(words, changed);
        List<RuleSubject> subjects = RuleSubject.of(words);
        subject.setItems(subjects);
        subject.setItemLabelGenerator(RuleSubject::label);
        subject.setAriaLabel("What the condition is about");
        test.setItemLabelGenerator(RuleTest::label);
        test.setAriaLabel("What it asks");
        subject.setValue(subjects.getFirst());
        about(subjects.getFirst(), RuleTest.of(subjects.getFirst()).getFirst());
        subject.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                about(event.getValue(), RuleTest.of(event.getValue()).getFirst());
                changed.run();
            }
        });
        test.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                values.askFor(subject.getValue(), event.getValue());
                changed.run();
            }
        });
        Button drop = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove.accept(this));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel("Remove this condition");
        getContent().addClassName("rule-condition");
        getContent().add(subject, test, values, drop);
    }

    private void about(RuleSubject of, RuleTest asked) {
        test.setItems(RuleTest.of(of));
        test.setValue(asked);
        values.askFor(of, asked);
    }

    private void fill(RuleSubject of, RuleTest asked) {
        subject.setValue(of);
        about(of, asked);
    }

    /** Takes over a rule, if it is one that a condition can say. */
    boolean read(SubsetRule rule) {
        switch (rule) {
            case SubsetRule.Shows(String category) -> {
                fill(new RuleSubject.Image(), RuleTest.SHOWS);
                values.setTexts(List.of(category));
            }
            case SubsetRule.Not(SubsetRule.Shows(String category)) -> {
                fill(new RuleSubject.Image(), RuleTest.SHOWS_NOT);
                values.setTexts(List.of(category));
            }
            case SubsetRule.OneOf(String attribute, List<String> texts) -> {
                fill(attribute(attribute), RuleTest.IS);
                values.setTexts(texts);
            }
            case SubsetRule.NoneOf(String attribute, List<String> texts) -> {
                fill(attribute(attribute), RuleTest.IS_NOT);
                values.setTexts(texts);
            }
            case SubsetRule.Missing(String attribute) -> fill(attribute(attribute), RuleTest.MISSING);
            case SubsetRule.Not(SubsetRule.Missing(String attribute)) -> fill(attribute(attribute), RuleTest.KNOWN);
            case SubsetRule.Between range -> {
                fill(new RuleSubject.Attribute(range.attribute(), true), RuleTest.BETWEEN);
                values.setRange(range);
            }
            case SubsetRule.InCluster(List<String> clusters) -> {
                fill(new RuleSubject.Cluster(), RuleTest.IN);
                values.setTexts(clusters);
            }
            case SubsetRule.Not(SubsetRule.InCluster(List<String> clusters)) -> {
                fill(new RuleSubject.Cluster(), RuleTest.NOT_IN);
                values.setTexts(clusters);
            }
            case SubsetRule.PickedFor(UUID _, String name) -> {
                fill(new RuleSubject.Picked(), RuleTest.AMONG);
                values.setTexts(List.of(name));
            }
            case SubsetRule.Not(SubsetRule.PickedFor(UUID _, String name)) -> {
                fill(new RuleSubject.Picked(), RuleTest.NOT_AMONG);
                values.setTexts(List.of(name));
            }
            case SubsetRule.NameContains(String text) -> {
                fill(new RuleSubject.Name(), RuleTest.CONTAINS);
                values.setText(text);
            }
            case SubsetRule.Not(SubsetRule.NameContains(String text)) -> {
                fill(new RuleSubject.Name(), RuleTest.CONTAINS_NOT);
                values.setText(text);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private RuleSubject attribute(String name) {
        return new RuleSubject.Attribute(name, words.isNumeric(name));
    }

    @Override
    public Optional<SubsetRule> rule() {
        return values.isEmpty(test.getValue())
                ? Optional.empty()
                : Optional.of(RuleSentence.of(subject.getValue(), test.getValue(), values, words));
    }

    @Override
    public Component component() {
        return this;
    }
}
