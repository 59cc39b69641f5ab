package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The effects on groups of images, one in each row, with numbers and a picture. */
final class EffectTable {

    private EffectTable() {}

    static Component of(String grouped, String right, List<Effect> effects) {
        DataTable table = new DataTable(
                        grouped,
                        "Images",
                        right + " undisturbed",
                        "With the filters off",
                        "Change",
                        "Random filters off",
                        "Lost / won",
                        "By chance",
                        "0 – 100 %")
                .withClass("effects");
        for (Effect effect : effects) {
            table.row(effect.name())
                    .cell(LocaleText.number(effect.images()))
                    .cell(LocaleText.percent(effect.accuracyBefore().value()))
                    .cell(interval(effect.accuracyAfter()))
                    .cell(change(effect))
                    .cell(control(effect))
                    .cell(effect.lost() + " / " + effect.won())
                    .cell(chance(effect))
                    .cell(new EffectBar(effect));
        }
        return table;
    }

    private static Component interval(Share share) {
        Span interval = new Span(LocaleText.percent(share.low()) + " to " + LocaleText.percent(share.high()));
        interval.addClassName("hint");
        return new Div(new Span(LocaleText.percent(share.value())), interval);
    }

    private static Component change(Effect effect) {
        Span change = new Span(points(effect.change()));
        if (effect.beyondControl()) {
            change.addClassName("beyond");
        }
        Span probability = new Span("probability " + points(effect.probabilityChange()));
        probability.addClassName("hint");
        return new Div(change, probability);
    }

    private static Component control(Effect effect) {
        double least =
                effect.controlChanges().stream().mapToDouble(each -> each).min().orElse(0);
        double most =
                effect.controlChanges().stream().mapToDouble(each -> each).max().orElse(0);
        Span range = new Span(points(least) + " to " + points(most));
        range.addClassName("hint");
        return new Div(
                new Span(points(effect.controlChange()) + " ± " + LocaleText.decimal(100 * effect.controlSpread(), 1)),
                range);
    }

    private static String chance(Effect effect) {
        if (effect.lost() + effect.won() == 0) {
            return "–";
        }
        return effect.chance() < 0.001 ? "< 0.001" : LocaleText.decimal(effect.chance(), 3);
    }

    /** A change in percentage points, with its sign. */
    static String points(double change) {
        double rounded = Math.round(1000 * change) / 10.0;
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + LocaleText.decimal(Math.abs(rounded), 1);
    }
}
