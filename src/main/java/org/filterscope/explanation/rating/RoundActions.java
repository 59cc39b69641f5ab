package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.filterscope.page.Confirmation;
import org.filterscope.page.Notices;

/**
 * What editors do to a round; each step is final, so it is asked for twice.
 *
 * @param changed shows the round as it is then
 */
record RoundActions(RatingRounds rounds, RoundCard round, Runnable changed) {

    Component open() {
        Button open = new Button(
                "Open the round",
                _ -> Confirmation.ask(
                        "Open the round?",
                        "The plan is frozen under a hash, and the raters begin. This cannot be taken back.",
                        "Open",
                        () -> {
                            rounds.open(round.id());
                            Notices.done("The round is open.");
                            changed.run();
                        }));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    Component close() {
        Button close = new Button(
                "Close the round",
                _ -> Confirmation.ask(
                        "Close the round?",
                        "Nobody can answer any more, and everybody in the team sees the results. This cannot be taken back.",
                        "Close",
                        () -> {
                            rounds.close(round.id());
                            Notices.done("The round is closed.");
                            changed.run();
                        }));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        return close;
    }

    Component delete() {
        Button delete = new Button(
                "Delete the draft",
                _ -> Confirmation.ask(
                        "Delete the draft?", "Its plan and its list of raters are lost.", "Delete", () -> {
                            rounds.delete(round.id());
                            Notices.done("The draft is deleted.");
                            UI.getCurrent().navigate(RatingNavigation.rounds(round.explanation()));
                        }));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        return delete;
    }
}
