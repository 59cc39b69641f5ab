package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.LocaleText;

/** Names filters by number and best word, each a link to its page. */
final class ChosenFilters {

    private static final int MOST = 60;

    private ChosenFilters() {}

    static List<Component> links(ExplanationCard card, Explanations explanations, List<Integer> numbers) {
        List<Component> links = new ArrayList<>();
        for (ExplainedFilter filter :
                explanations.filters(card.id(), numbers.subList(0, Math.min(MOST, numbers.size())))) {
            String word = filter.words().stream()
                    .filter(ExplainedWord::reliable)
                    .findFirst()
                    .map(best -> " " + best.word())
                    .orElse(filter.dead() ? " never fires" : " no reliable word");
            links.add(new Anchor(ExplanationNavigation.filter(card.id(), filter.number()), filter.number() + word));
        }
        if (numbers.size() > MOST) {
            links.add(new Span("and " + LocaleText.number(numbers.size() - MOST) + " more"));
        }
        return links;
    }
}
