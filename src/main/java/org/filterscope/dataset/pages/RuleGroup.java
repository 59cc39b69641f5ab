package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.rule.SubsetRule;

/** A group of conditions and groups, of which all, any or none must hold. */
final class RuleGroup extends Composite<Div> implements RulePart {

    /** How many of the parts must hold. */
    enum Link {
        ALL("all of these hold"),
        ANY("any of these holds"),
        NONE("none of these holds");

        private final String label;

        Link(String label) {
            this.label = label;
        }
    }

    private final transient RuleVocabulary words;
    private final transient Runnable changed;
    private final Select<Link> link = new Select<>();
    private final Div list = new Div();
    private final List<RulePart> parts = new ArrayList<>();
    private final int depth;

    /**
     * An empty group.
     *
     * @param depth 0 for the whole rule, 1 for a group in it …
     * @param remove takes the group out of its group; nothing for the whole rule
     */
    RuleGroup(RuleVocabulary words, int depth, Runnable changed, Optional<Consumer<RulePart>> remove) {
        this.words = words;
        this.depth = depth;
        this.changed = changed;
        link.setItems(Link.values());
        link.setItemLabelGenerator(each -> each.label);
        link.setValue(Link.ALL);
        link.setAriaLabel("How many of the conditions must hold");
        link.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        Div head = new Div(new Span(depth == 0 ? "An image belongs if" : "Group:"), link);
        head.addClassName("rule-head");
        remove.ifPresent(action -> {
            Button drop = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> action.accept(this));
            drop.addThemeVariants(ButtonVariant.TERTIARY);
            drop.setAriaLabel("Remove this group");
            head.add(drop);
        });
        Button condition = new Button("Condition", VaadinIcon.PLUS.create(), _ -> {
            addCondition();
            changed.run();
        });
        condition.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Button group = new Button("Group", VaadinIcon.PLUS.create(), _ -> {
            addGroup();
            changed.run();
        });
        group.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        group.setVisible(depth < 4);
        Div more = new Div(condition, group);
        list.addClassName("rule-list");
        getContent().addClassName("rule-group");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", depth == 0 ? "Rule" : "Group of conditions");
        getContent().add(head, list, more);
    }

    private void addCondition() {
        add(new RuleCondition(words, changed, this::remove));
    }

    private void addGroup() {
        RuleGroup group = new RuleGroup(words, depth + 1, changed, Optional.of(this::remove));
        add(group);
        group.addCondition();
    }

    private void add(RulePart part) {
        parts.add(part);
        list.add(part.component());
    }

    private void remove(RulePart part) {
        parts.remove(part);
        list.remove(part.component());
        changed.run();
    }

    private void clear() {
        parts.clear();
        list.removeAll();
    }

    /** Takes over a rule; every rule can be shown, as a condition or as groups of them. */
    void read(SubsetRule rule) {
        clear();
        switch (rule) {
            case SubsetRule.All(List<SubsetRule> rules) -> read(Link.ALL, rules);
            case SubsetRule.Any(List<SubsetRule> rules) -> read(Link.ANY, rules);
            case SubsetRule.Not(SubsetRule.Any(List<SubsetRule> rules)) -> read(Link.NONE, rules);
            case SubsetRule.Not(SubsetRule inner) -> {
                RuleCondition condition = new RuleCondition(words, changed, this::remove);
                if (condition.read(rule)) {
                    link.setValue(Link.ALL);
                    add(condition);
                } else {
                    read(Link.NONE, List.of(inner));
                }
            }
            default -> read(Link.ALL, List.of(rule));
        }
    }

    private void read(Link how, List<SubsetRule> rules) {
        link.setValue(how);
        for (SubsetRule rule : rules) {
            RuleCondition condition = new RuleCondition(words, changed, this::remove);
            if (condition.read(rule)) {
                add(condition);
            } else {
                RuleGroup group = new RuleGroup(words, depth + 1, changed, Optional.of(this::remove));
                group.read(rule);
                add(group);
            }
        }
    }

    /** The rule of the parts that are filled in. */
    @Override
    public Optional<SubsetRule> rule() {
        List<SubsetRule> rules =
                parts.stream().flatMap(part -> part.rule().stream()).toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        SubsetRule only = rules.getFirst();
        return Optional.of(
                switch (link.getValue()) {
                    case ALL -> rules.size() == 1 ? only : new SubsetRule.All(rules);
                    case ANY -> rules.size() == 1 ? only : new SubsetRule.Any(rules);
                    case NONE -> new SubsetRule.Not(rules.size() == 1 ? only : new SubsetRule.Any(rules));
                });
    }

    /** Whether parts are still to be filled in. */
    boolean hasGaps() {
        return parts.stream().anyMatch(part -> switch (part) {
            case RuleCondition condition -> condition.rule().isEmpty();
            case RuleGroup group -> group.parts.isEmpty() || group.hasGaps();
        });
    }

    @Override
    public Component component() {
        return this;
    }
}
