package org.filterscope.explanation.rating;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.filterscope.page.LocaleText;

/** What everybody may know of a round at any time. */
final class RoundFacts extends DescriptionList {

    RoundFacts(RoundCard round) {
        addClassName("rating-facts");
        item("Set up", LocaleText.time(round.madeAt()) + " by " + round.madeBy());
        round.openedAt().ifPresent(time -> item("Opened", LocaleText.time(time)));
        round.closedAt().ifPresent(time -> item("Closed", LocaleText.time(time)));
        item("Raters", LocaleText.number(round.raters()));
        round.mine().ifPresent(mine -> item("You rate as", mine.pseudonym()));
        if (round.state() != RoundState.DRAFT) {
            item("Items", LocaleText.number(round.items()));
        }
        round.frozen().ifPresent(hash -> {
            Span seal = new Span(hash.hex());
            seal.addClassName("seal");
            add(new Term("SHA-256 of the frozen plan"), new Description(seal));
        });
    }

    private void item(String term, String description) {
        add(new Term(term), new Description(description));
    }
}
