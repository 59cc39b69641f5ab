package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** The plan of a round; each field says what it does, and all but the title have a sensible value. */
final class PlanForm extends Composite<Div> {

    private static final long SECONDS_PER_ITEM = 6;

    private final TextField title = new TextField("Title");
    private final IntegerField filters =
            number("Filters", 2, RatingPlan.MOST_FILTERS, "So many are drawn; with 50, means are known to about ±0.3.");
    private final Select<Stratification> strata = new Select<>();
    private final CheckboxGroup<WordSource> sources = new CheckboxGroup<>("Words to compare");
    private final IntegerField words =
            number("Words shown", 1, RatingPlan.MOST_WORDS, "The strongest ones of a filter.");
    private final Select<Integer> images = new Select<>();
    private final IntegerField mismatches = number(
            "Gold items with wrong words",
            0,
            RatingPlan.MOST_GOLD,
            "Filters with words far from their own: whoever rates them high does not look.");
    private final TextArea gold = new TextArea("Gold items of your own");
    private final IntegerField seed = number("Seed", 0, Integer.MAX_VALUE, "The same seed draws the same items.");
    private final Paragraph burden = new Paragraph();
    private final List<WordSource> offered;

    /**
     * @param methods whose words can be rated, the explanation's own first
     * @param live how many filters there are to draw from, about
     */
    PlanForm(List<String> methods, int live) {
        offered = Stream.concat(
                        methods.stream().map(WordSource::method), Stream.of(WordSource.BASE_RATE, WordSource.SHUFFLED))
                .toList();
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        filters.setValue(Math.clamp(live, 2, 50));
        strata.setLabel("How they are drawn");
        strata.setItems(Stratification.values());
        strata.setItemLabelGenerator(Stratification::label);
        strata.setValue(Stratification.NONE);
        strata.setHelperText("Means count each part of the layer by its size.");
        sources.setItems(offered);
        sources.setItemLabelGenerator(WordSource::label);
        sources.setValue(Set.copyOf(offered));
        sources.setHelperText("Common words and another filter's words are the controls: what is right by chance.");
        words.setValue(5);
        images.setLabel("Pictures shown");
        images.setItems(1, 2, 4, 6, RatingPlan.MOST_IMAGES);
        images.setValue(RatingPlan.MOST_IMAGES);
        images.setHelperText("The strongest top images, dark outside the filter's region.");
        mismatches.setValue(5);
        gold.setPlaceholder("12 right: wheel, tyre");
        gold.setHelperText("One a line, where you know the answer: filter, right or wrong, words.");
        seed.setValue(1);
        burden.addClassName("rating-burden");
        burden.getElement().setAttribute("role", "status");
        FormLayout form = new FormLayout(title, filters, strata, sources, words, images, mismatches, gold, seed);
        form.setAutoResponsive(true);
        form.setExpandFields(true);
        form.setColspan(title, 2);
        form.setColspan(sources, 2);
        form.setColspan(gold, 2);
        getContent().addClassName("rating-form");
        getContent().add(form, burden);
        gold.setValueChangeMode(ValueChangeMode.ON_BLUR);
        List<HasValue<?, ?>> fields = List.of(filters, sources, mismatches, gold);
        fields.forEach(field -> field.addValueChangeListener(_ -> showBurden()));
        showBurden();
    }

    private static IntegerField number(String label, int least, int most, String help) {
        IntegerField field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setHelperText(help);
        return field;
    }

    void show(RatingPlan plan) {
        title.setValue(plan.title());
        filters.setValue(plan.filters());
        strata.setValue(plan.strata());
        sources.setValue(Set.copyOf(plan.sources()));
        words.setValue(plan.words());
        images.setValue(plan.images());
        mismatches.setValue(plan.mismatches());
        gold.setValue(GoldLines.write(plan.ownGold()));
        seed.setValue((int) plan.seed());
    }

    /**
     * What was chosen.
     *
     * @throws RefusedException when that is no plan
     */
    RatingPlan plan() {
        if (Stream.of(filters, words, mismatches, seed).anyMatch(field -> field.isInvalid() || field.isEmpty())) {
            throw new RefusedException("Some numbers are missing or out of range; mend the fields that are marked.");
        }
        return new RatingPlan(
                title.getValue(),
                value(filters),
                strata.getValue(),
                offered.stream().filter(sources.getValue()::contains).toList(),
                value(words),
                images.getValue(),
                value(mismatches),
                GoldLines.read(gold.getValue()),
                value(seed));
    }

    private void showBurden() {
        long items = (long) value(filters) * sources.getValue().size()
                + value(mismatches)
                + gold.getValue().lines().filter(line -> !line.isBlank()).count();
        burden.setText("Each rater answers up to " + LocaleText.count(items, "item", "items") + ": "
                + LocaleText.roughly(Duration.ofSeconds(items * SECONDS_PER_ITEM))
                + ". Three raters or more make agreement worth telling.");
    }

    private static int value(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
