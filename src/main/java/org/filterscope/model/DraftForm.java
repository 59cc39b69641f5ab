package org.filterscope.model;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;

/** What somebody says about a model that is to be imported; nothing of it has to be said. */
final class DraftForm extends Div {

    private static final String GUESS = "guess";
    private static final int LARGEST_SIDE = 10_000;

    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<String> preprocessing = new Select<>();
    private final TextArea labels = new TextArea("Class labels");
    private final TextField signature = new TextField("Signature");
    private final IntegerField height = new IntegerField("Picture size: height");
    private final IntegerField width = new IntegerField("Picture size: width");

    DraftForm() {
        addClassName("draft-form");
        name.setMaxLength(ModelDraft.LONGEST_NAME);
        name.setHelperText("Left empty, the name of the file or folder");
        description.setMaxLength(ModelDraft.LONGEST_DESCRIPTION);
        preprocessing.setLabel("Preprocessing");
        preprocessing.setItems(
                Stream.concat(Stream.of(GUESS), PresetText.PRESETS.stream().map(PresetText.Preset::name))
                        .toList());
        preprocessing.setItemLabelGenerator(DraftForm::described);
        preprocessing.setValue(GUESS);
        preprocessing.setHelperText("Can be tried on pictures and changed later");
        labels.setHelperText("One name on each line, or JSON; left empty, those of labels.txt beside the model");
        labels.setMaxRows(8);
        signature.setHelperText("Only where the model has several");
        Stream.of(height, width).forEach(side -> {
            side.setMin(1);
            side.setMax(LARGEST_SIDE);
            side.setHelperText("Only where the model leaves it open");
        });
        Details special = new Details("For special models", new FormLayout(signature, height, width));
        add(new FormLayout(name, description, preprocessing, labels), special);
    }

    private static String described(String key) {
        return PresetText.PRESETS.stream()
                .filter(preset -> preset.name().equals(key))
                .map(preset -> preset.name() + ": " + preset.line())
                .findFirst()
                .orElse("Begin with a guess");
    }

    /**
     * What was said.
     *
     * @throws RefusedException when it cannot be meant
     */
    ModelDraft draft() {
        if (height.isEmpty() != width.isEmpty()) {
            throw new RefusedException("Picture size has only one of height and width; give both or none.");
        }
        if (Stream.of(height, width)
                .anyMatch(side -> !side.isEmpty() && (side.getValue() < 1 || side.getValue() > LARGEST_SIDE))) {
            throw new RefusedException("Picture size is between 1 and " + LARGEST_SIDE + " pixels; correct it.");
        }
        return new ModelDraft(
                name.getValue(),
                description.getValue(),
                new ModelOptions(
                        signature.getValue().isBlank()
                                ? null
                                : signature.getValue().strip(),
                        height.getValue(),
                        width.getValue()),
                GUESS.equals(preprocessing.getValue())
                        ? Optional.empty()
                        : Optional.of(Preprocessing.parse(preprocessing.getValue())),
                ClassLabels.parse(labels.getValue()));
    }
}
