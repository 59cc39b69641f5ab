package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;

/** Where a subset is made or changed: its rule or picked images, what they come to, its name and description. */
final class SubsetEditor extends Composite<Div> {

    /** Keeps what was edited. */
    interface Save {
        void save(String name, String description, SubsetContent content);
    }

    private final transient SubsetPreview preview;
    private final transient Save save;
    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("Description");
    private final Button done = new Button("Save subset");
    private Optional<RuleGroup> group = Optional.empty();
    private List<Integer> picked = List.of();

    /**
     * An editor.
     *
     * @param content what it begins with
     * @param ruleChanged hears each rule as it becomes
     */
    SubsetEditor(
            SubsetContent content,
            RuleVocabulary words,
            SubsetPreview preview,
            Consumer<SubsetRule> ruleChanged,
            Save save) {
        this.preview = preview;
        this.save = save;
        getContent().addClassName("subset-editor");
        switch (content) {
            case SubsetContent.ByRule(SubsetRule rule) -> {
                RuleGroup builder = new RuleGroup(
                        words,
                        0,
                        () -> {
                            show();
                            ruleChanged.accept(rule());
                        },
                        Optional.empty());
                builder.read(rule);
                group = Optional.of(builder);
                getContent().add(new Section("Which images", builder));
            }
            case SubsetContent.ByHand(List<Integer> images) -> picked = images;
        }
        getContent().add(new Section(group.isEmpty() ? "The picked images" : "What this comes to", preview));
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        description.setMaxLength(4000);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(_ -> save());
        Div fields = new Div(name, description, done);
        fields.addClassName("subset-fields");
        getContent().add(new Section("Name", fields));
        show();
    }

    void setWords(String called, String about) {
        name.setValue(called);
        description.setValue(about);
    }

    private SubsetRule rule() {
        return group.flatMap(RuleGroup::rule).orElse(SubsetRule.EVERY_IMAGE);
    }

    private void show() {
        if (group.isPresent()) {
            preview.show(rule(), group.get().hasGaps());
        } else {
            preview.show(picked);
        }
    }

    private void save() {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage("Give the subset a name.");
            name.focus();
            return;
        }
        try {
            save.save(
                    name.getValue(),
                    description.getValue(),
                    group.isPresent() ? new SubsetContent.ByRule(rule()) : new SubsetContent.ByHand(picked));
        } catch (RefusedException e) {
            name.setInvalid(true);
            name.setErrorMessage(e.getMessage());
        }
    }
}
