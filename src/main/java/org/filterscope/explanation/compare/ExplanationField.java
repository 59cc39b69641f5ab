package org.filterscope.explanation.compare;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.page.LocaleText;

/** Chooses one of the explanations that can be compared. */
final class ExplanationField extends ComboBox<Comparisons.Choice> {

    /**
     * A field.
     *
     * @param choices all that can be chosen; what is chosen already is added where it is not among them
     * @param chosen called when the user chooses another one
     */
    ExplanationField(
            String label,
            List<Comparisons.Choice> choices,
            Optional<Comparisons.Choice> now,
            Consumer<Optional<ExplanationId>> chosen) {
        super(label);
        List<Comparisons.Choice> all = new ArrayList<>(choices);
        Optional<Comparisons.Choice> value = now.map(choice -> all.stream()
                .filter(each -> each.card().id().equals(choice.card().id()))
                .findFirst()
                .orElseGet(() -> {
                    all.add(choice);
                    return choice;
                }));
        setItems(all);
        boolean several =
                all.stream().map(choice -> choice.card().project()).distinct().count() > 1;
        setItemLabelGenerator(choice -> label(choice, several));
        setPlaceholder("Choose an explanation");
        setClearButtonVisible(true);
        value.ifPresent(this::setValue);
        addValueChangeListener(event -> chosen.accept(Optional.ofNullable(event.getValue())
                .map(choice -> choice.card().id())));
    }

    private static String label(Comparisons.Choice choice, boolean withProject) {
        ExplanationCard card = choice.card();
        String made = card.outcome()
                .map(outcome -> ", " + LocaleText.time(outcome.madeAt()))
                .orElse("");
        return title(card) + " on " + card.probingName() + made
                + (withProject ? " (" + choice.projectName() + ")" : "");
    }

    /** What an explanation is called beside another one. */
    static String title(ExplanationCard card) {
        return card.layer() + " of " + card.modelName();
    }
}
