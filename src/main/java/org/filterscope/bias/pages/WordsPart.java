package org.filterscope.bias.pages;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordSettings;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/** Whose words are counted, and how an image gets its words. */
final class WordsPart extends Div implements PlanPart {

    private final ComboBox<ExplanationCard> explanation = new ComboBox<>("Explained layer");
    private final IntegerField filters = new IntegerField("Most active filters of an image");
    private final IntegerField words = new IntegerField("Words of each filter");
    private final NumberField nearness = new NumberField("Least nearness");
    private final TextArea watchList = new TextArea("Watch-list");

    /** @param ready the explanations of the project that are ready */
    WordsPart(AuditPlan plan, List<ExplanationCard> ready) {
        addClassName("plan-fields");
        explanation.setItems(ready);
        explanation.setItemLabelGenerator(WordsPart::label);
        ready.stream()
                .filter(card -> card.id().equals(plan.explanation()))
                .findFirst()
                .ifPresent(explanation::setValue);
        number(filters, 32, plan.words().filters());
        number(words, 10, plan.words().words());
        nearness.setMin(0);
        nearness.setMax(1);
        nearness.setValue(plan.words().nearness());
        nearness.setHelperText("Cosine between what the filter sees and the word, 0 to 1.");
        watchList.setValue(String.join(", ", plan.watchList()));
        watchList.setHelperText("Words with commas between them. With a list only these are tested, and the chance of"
                + " any false finding is held; without one all words are looked at.");
        Div numbers = new Div(filters, words, nearness);
        numbers.addClassName("plan-numbers");
        Paragraph how = new Paragraph(
                "An image has the words that its most active filters say of it. Other settings are tried by the audit"
                        + " itself, to see whether a finding hangs on them.");
        how.addClassName("secondary");
        add(explanation, numbers, how, watchList);
    }

    static String label(ExplanationCard card) {
        return card.layer() + " of " + card.modelName() + ", on " + card.probingName()
                + card.outcome()
                        .map(outcome -> ", " + LocaleText.date(outcome.madeAt()))
                        .orElse("");
    }

    private static void number(IntegerField field, int most, int value) {
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    /** The lemmas of a list with commas or line breaks between them. */
    static List<String> list(String text) {
        return Arrays.stream(text.split("[,;\\n]", -1))
                .map(word -> word.strip().toLowerCase(Locale.ENGLISH))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public void enter(PlanDraft draft) {
        ExplanationCard chosen = Optional.ofNullable(explanation.getValue())
                .orElseThrow(() -> new RefusedException("Choose the explained layer whose words are counted."));
        draft.read(
                chosen.id(),
                new WordSettings(
                        Optional.ofNullable(filters.getValue()).orElse(0),
                        Optional.ofNullable(words.getValue()).orElse(0),
                        Optional.ofNullable(nearness.getValue()).orElse(-1.0)),
                list(watchList.getValue()));
    }
}
