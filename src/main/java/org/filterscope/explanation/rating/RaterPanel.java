package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.team.Member;
import org.filterscope.team.UserId;

/** Who rates and how far each is, without a word about what they say; more can be chosen. */
final class RaterPanel extends Composite<Div> {

    private final RatingRounds rounds;
    private final RoundCard round;
    private final Runnable changed;

    /**
     * @param members of the team
     * @param draft whether nothing can be answered yet
     * @param changed shows the round as it is then
     */
    RaterPanel(RatingRounds rounds, List<Member> members, RoundCard round, boolean draft, Runnable changed) {
        this.rounds = rounds;
        this.round = round;
        this.changed = changed;
        List<RaterProgress> raters = rounds.progress(round.id());
        getContent().add(raters.isEmpty() ? new Paragraph("Nobody was chosen yet.") : table(raters, draft));
        getContent().add(choice(members, raters));
        if (!draft) {
            Div link = new Div(
                    new Span("Raters find the round here: "),
                    new Anchor(RatingNavigation.rate(round.id()), RatingNavigation.rate(round.id())));
            link.addClassName("rating-note");
            getContent().add(link);
        }
    }

    private Component table(List<RaterProgress> raters, boolean draft) {
        DataTable table = new DataTable("Rater", "Answered", "Latest answer", "");
        for (RaterProgress rater : raters) {
            DataTable.Row row = table.row(rater.name());
            if (draft) {
                row.cell("");
            } else {
                row.share(
                        LocaleText.number(rater.answered()) + " of " + LocaleText.number(round.items()),
                        round.items() == 0 ? 0 : (double) rater.answered() / round.items());
            }
            row.cell(rater.latest().map(LocaleText::time).orElse("none"));
            row.cell(rater.answered() == 0 ? takeOut(rater) : new Span());
        }
        return table;
    }

    private Component takeOut(RaterProgress rater) {
        Button button = new Button("Take out", _ -> {
            rounds.removeRater(round.id(), rater.rater());
            changed.run();
        });
        button.setAriaLabel("Take out " + rater.name());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component choice(List<Member> members, List<RaterProgress> raters) {
        Set<UserId> chosen = raters.stream().map(RaterProgress::rater).collect(Collectors.toSet());
        MultiSelectComboBox<Member> people = new MultiSelectComboBox<>("More raters");
        people.setItems(members.stream()
                .filter(member -> member.active() && !chosen.contains(member.id()))
                .toList());
        people.setItemLabelGenerator(Member::name);
        people.setHelperText("Members of the team in any role.");
        Button add = new Button("Add", _ -> {
            people.getValue().forEach(member -> rounds.addRater(round.id(), member.id()));
            changed.run();
        });
        Div choice = new Div(people, add);
        choice.addClassName("rating-invite");
        return choice;
    }
}
