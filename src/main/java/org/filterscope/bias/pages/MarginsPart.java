package org.filterscope.bias.pages;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/** From which size on a difference matters, and how many false findings are accepted. */
final class MarginsPart extends Div implements PlanPart {

    private final NumberField points = new NumberField("Margin in points");
    private final NumberField ratio = new NumberField("Least ratio for rare words");
    private final NumberField rare = new NumberField("Rare below, in percent");
    private final NumberField q = new NumberField("Accepted share of false findings (q)");
    private final IntegerField seed = new IntegerField("Seed");
    private final ComboBox<AuditCard> before = new ComboBox<>("Earlier audit to compare with");

    /** @param earlier the other audits of the project that have results */
    MarginsPart(AuditPlan plan, List<AuditCard> earlier) {
        addClassName("plan-fields");
        field(points, 0.1, 99, 100 * plan.margin().points(), "A smaller difference does not matter in practice.");
        field(ratio, 0.01, 0.99, plan.margin().ratio(), "0.8 stands for a band from 0.8 to 1.25.");
        field(
                rare,
                0,
                100,
                100 * plan.margin().rareBelow(),
                "Words in fewer images than that are judged by their ratio.");
        field(q, 0.001, 0.25, plan.q(), "Of all findings, so many may be due to chance; 0.05 is usual.");
        seed.setMin(0);
        seed.setValue(Math.clamp(plan.seed(), 0, Integer.MAX_VALUE));
        seed.setHelperText("The same seed gives the same numbers.");
        before.setItems(earlier);
        before.setItemLabelGenerator(card -> card.title() + ", " + LocaleText.date(card.changedAt()));
        before.setClearButtonVisible(true);
        before.setHelperText("What is new, resolved, grown or shrunk since then is shown.");
        before.setVisible(!earlier.isEmpty());
        plan.before()
                .flatMap(id ->
                        earlier.stream().filter(card -> card.id().equals(id)).findFirst())
                .ifPresent(before::setValue);
        Div margins = new Div(points, ratio, rare);
        margins.addClassName("plan-numbers");
        Div errors = new Div(q, seed);
        errors.addClassName("plan-numbers");
        Paragraph why = new Paragraph("Say here what matters before you know what there is: with a margin chosen"
                + " afterwards, any difference can be made to matter, or not to.");
        why.addClassName("secondary");
        add(why, margins, errors, before);
    }

    private static void field(NumberField field, double least, double most, double value, String helper) {
        field.setMin(least);
        field.setMax(most);
        field.setValue(Math.round(value * 1e6) / 1e6);
        field.setHelperText(helper);
    }

    @Override
    public void enter(PlanDraft draft) {
        double size = number(points) / 100;
        double least = number(ratio);
        double below = number(rare) / 100;
        if (!(size > 0 && size < 1 && least > 0 && least < 1 && below >= 0 && below <= 1)) {
            throw new RefusedException("A margin lies between 0 and 100 points and between a ratio of 0 and 1, and rare"
                    + " is below 0 to 100 percent; give such numbers.");
        }
        draft.decide(
                new Margin(size, least, below),
                number(q),
                Optional.ofNullable(seed.getValue()).orElse(1),
                Optional.ofNullable(before.getValue()).map(AuditCard::id));
    }

    private static double number(NumberField field) {
        return Optional.ofNullable(field.getValue()).orElse(Double.NaN);
    }
}
