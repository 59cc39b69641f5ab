package org.filterscope.explanation;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.FilterAttention;
import org.jspecify.annotations.Nullable;

/** The settings of an explanation; each says what it does, and all have a sensible value. */
final class SettingsForm extends Composite<Details> {

    private static final int HUNDRED = 100;

    private final Select<FilterAttention> attention = new Select<>();
    private final IntegerField images = number("Top images of a filter", 1, 100, "So many images vote for its words.");
    private final IntegerField words =
            number("Words of an image", 1, 50, "Each image votes for so many nearest words.");
    private final IntegerField heldOut =
            number("Held out (%)", 0, 90, "Share of the reference images kept away from learning, to judge it by.");
    private final IntegerField epochs = number("Epochs", 1, 1000, "Learning takes at most so many; it stops early.");
    private final IntegerField seed = number("Seed", 0, Integer.MAX_VALUE, "The same seed gives the same result.");

    SettingsForm() {
        ExplanationSettings standard = ExplanationSettings.standard();
        attention.setLabel("Attention");
        attention.setItems(FilterAttention.all());
        attention.setItemLabelGenerator(SettingsForm::label);
        attention.setHelperText("How an image and a filter become the one vector that the explainer reads.");
        attention.setValue(standard.method());
        images.setValue(standard.rules().images());
        words.setValue(standard.rules().words());
        heldOut.setValue((int) Math.round(standard.holdOut() * HUNDRED));
        epochs.setValue(standard.training().epochs());
        seed.setValue((int) standard.seed());
        FormLayout form = new FormLayout(attention, images, words, heldOut, epochs, seed);
        form.setAutoResponsive(true);
        form.setExpandFields(true);
        getContent().setSummaryText("Settings");
        getContent().add(form);
    }

    private static IntegerField number(String label, int least, int most, String help) {
        IntegerField field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setHelperText(help);
        return field;
    }

    private static String label(FilterAttention method) {
        return switch (method) {
            case FilterAttention.Original() -> "Original: the whole image, no attention (the baseline)";
            case FilterAttention.Image() -> "Image: the network looks again at the region alone (slow)";
            case FilterAttention.Activation() -> "Activation: the places above the threshold";
            case FilterAttention.Projection() -> "Projection: places weighted by the filter (usual)";
        };
    }

    /** Whether every field holds something that can be used; those that do not say what is wrong. */
    boolean isValid() {
        return java.util.stream.Stream.of(images, words, heldOut, epochs, seed)
                .allMatch(field -> field.getValue() != null && !field.isInvalid());
    }

    ExplanationSettings settings(LexiconChoice lexicon) {
        ExplanationSettings standard = ExplanationSettings.standard();
        return standard.withLexicon(lexicon)
                .withAttention(attention.getValue())
                .withRules(new CountRules(value(images), value(words)))
                .withHoldOut((double) value(heldOut) / HUNDRED)
                .withTraining(standard.training().withEpochs(value(epochs)))
                .withSeed(value(seed));
    }

    private static int value(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
