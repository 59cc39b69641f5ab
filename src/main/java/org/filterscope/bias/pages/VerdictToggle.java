package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** Chooses words with one verdict, and says how many there are. */
final class VerdictToggle extends Composite<Button> {

    private final Span count = new Span();

    VerdictToggle(Verdict verdict, Runnable turned) {
        count.addClassName("verdict-count");
        getContent()
                .getElement()
                .appendChild(
                        new VerdictMark(verdict).getElement(),
                        new Span(VerdictText.title(verdict)).getElement(),
                        count.getElement());
        getContent().addClassName("verdict-toggle");
        getContent().setTooltipText(VerdictText.title(verdict) + ": " + VerdictText.meaning(verdict) + ".");
        getContent().addClickListener(_ -> turned.run());
    }

    void show(int number, boolean chosen) {
        count.setText(LocaleText.number(number));
        getContent().getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
    }
}
