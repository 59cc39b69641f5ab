package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.filterscope.page.LocaleText;

/**
 * Draws an effect on a scale from 0 to 100 % right: a ring for undisturbed, a dot with its interval for the chosen filters
 * off, and a band for what random filters off do.
 */
final class EffectBar extends Div {

    EffectBar(Effect effect) {
        addClassName("effect-bar");
        if (effect.beyondControl()) {
            addClassName("beyond");
        }
        double before = effect.accuracyBefore().value();
        double least = effect.controlChanges().stream()
                .mapToDouble(each -> before + each)
                .min()
                .orElse(before);
        double most = effect.controlChanges().stream()
                .mapToDouble(each -> before + each)
                .max()
                .orElse(before);
        add(
                part("control", least, most),
                part(
                        "interval",
                        effect.accuracyAfter().low(),
                        effect.accuracyAfter().high()),
                part("before", before, before),
                part(
                        "after",
                        effect.accuracyAfter().value(),
                        effect.accuracyAfter().value()));
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        "from " + LocaleText.percent(before) + " to "
                                + LocaleText.percent(effect.accuracyAfter().value()) + "; random filters: "
                                + LocaleText.percent(least) + " to " + LocaleText.percent(most));
    }

    private static Span part(String name, double from, double to) {
        Span part = new Span();
        part.addClassName(name);
        part.getStyle().set("left", String.format(Locale.ROOT, "%.2f%%", 100 * from));
        part.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * (to - from)));
        return part;
    }
}
