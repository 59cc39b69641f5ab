package org.filterscope.bias.discovery;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.explanation.ExplanationCard;

/** Asks what is to be grouped, and how. */
final class DiscoveryForm extends Composite<Div> {

    private static final WordSettings USUAL_WORDS = new WordSettings(8, 3, 0.2);
    private static final double USUAL_Q = 0.05;

    private final ComboBox<Dataset> dataset = new ComboBox<>("Dataset");
    private final ComboBox<ExplanationCard> explanation = new ComboBox<>("Explained layer");
    private final IntegerField filters = new IntegerField("Most active filters of an image");
    private final IntegerField words = new IntegerField("Words of each filter");
    private final IntegerField groups = new IntegerField("Groups");
    private final Checkbox halves = new Checkbox("Find groups with half of the people, and test with the others");
    private final IntegerField seed = new IntegerField("Seed");
    private final Paragraph fault = new Paragraph();

    DiscoveryForm(List<Dataset> datasets, List<ExplanationCard> explanations, Consumer<DiscoveryPlan> start) {
        getContent().addClassName("discovery-form");
        dataset.setItems(datasets);
        dataset.setItemLabelGenerator(Dataset::name);
        datasets.stream().findFirst().ifPresent(dataset::setValue);
        explanation.setItems(explanations);
        explanation.setItemLabelGenerator(card -> card.layer() + " of " + card.modelName());
        explanation.setValue(explanations.getFirst());
        filters.setValue(USUAL_WORDS.filters());
        words.setValue(USUAL_WORDS.words());
        groups.setHelperText("Leave it empty to take the number with the best silhouette.");
        halves.setValue(true);
        halves.setHelperText("Otherwise the result is exploratory: found and tested on the same images.");
        seed.setValue(1);
        fault.addClassName("form-fault");
        fault.getElement().setAttribute("role", "alert");
        Button button = new Button("Group the images", _ -> plan().ifPresent(start));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(dataset, explanation, filters, words, groups, halves, seed, fault, button);
    }

    private Optional<DiscoveryPlan> plan() {
        if (dataset.isEmpty() || explanation.isEmpty() || filters.isEmpty() || words.isEmpty() || seed.isEmpty()) {
            fault.setText("Choose a dataset and a layer, and give all numbers but that of the groups.");
            return Optional.empty();
        }
        fault.setText("");
        return Optional.of(new DiscoveryPlan(
                dataset.getValue().name(),
                dataset.getValue().id(),
                explanation.getValue().id(),
                new WordSettings(filters.getValue(), words.getValue(), USUAL_WORDS.nearness()),
                groups.getOptionalValue().orElse(0),
                halves.getValue(),
                USUAL_Q,
                Margin.DEFAULT,
                seed.getValue()));
    }
}
