package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** The rating rounds of an explanation. */
@Route("explanation/:explanation/ratings")
@PageTitle("Rating rounds · Filterscope")
@PermitAll
@StyleSheet("rating.css")
class RatingRoundsView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient RatingRounds rounds;
    private final transient Explanations explanations;
    private final transient MyRights rights;
    private transient @Nullable ExplanationCard explanation;

    RatingRoundsView(RatingRounds rounds, Explanations explanations, MyRights rights) {
        this.rounds = rounds;
        this.explanations = explanations;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(explanation).project();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ExplanationId id = ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse(""));
        ExplanationCard card = explanations.get(id);
        explanation = card;
        removeAll();
        boolean mayStart = card.ready() && rights.have(Role.EDITOR, id);
        PageHeader header = new PageHeader(
                "Rating rounds",
                "What people say of the words of " + card.layer() + " of " + card.modelName()
                        + ", without knowing which method said them.",
                new Anchor(ExplanationNavigation.explanation(id), "All filters"));
        if (mayStart) {
            header.addAction(start(id));
        }
        List<RoundCard> all = rounds.of(id);
        add(header, all.isEmpty() ? empty(id, mayStart) : cards(all));
    }

    private Component start(ExplanationId id) {
        Button button = new Button(
                "Set up a round",
                VaadinIcon.PLUS.create(),
                _ -> getUI().orElseThrow().navigate(RatingNavigation.setUp(id)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component empty(ExplanationId id, boolean mayStart) {
        return new EmptyState(
                VaadinIcon.STAR_HALF_LEFT_O,
                "Nobody has rated these words yet",
                "In a round some filters are drawn, and people say how well words describe their pictures: those of this"
                        + " explanation beside words that are right by chance. So you learn how far the words can be trusted."
                        + (mayStart ? "" : " Editors of the team set rounds up."),
                mayStart ? new Component[] {start(id)} : new Component[0]);
    }

    private static Component cards(List<RoundCard> all) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("rating-cards");
        all.forEach(round -> cards.add(card(round)));
        return cards;
    }

    private static ListItem card(RoundCard round) {
        Div actions = new Div(new Anchor(
                RatingNavigation.round(round.id()),
                round.state() == RoundState.CLOSED ? "Results" : "About this round"));
        actions.addClassName("rating-card-actions");
        if (round.state() == RoundState.OPEN && round.mine().isPresent()) {
            actions.addComponentAsFirst(new Anchor(
                    RatingNavigation.rate(round.id()),
                    "Rate (" + LocaleText.number(round.mine().get().answered()) + " of "
                            + LocaleText.number(round.items()) + " done)"));
        }
        ListItem card =
                new ListItem(new H2(round.title()), new RoundBadge(round.state()), new Paragraph(line(round)), actions);
        card.addClassName("rating-card");
        return card;
    }

    private static String line(RoundCard round) {
        return LocaleText.count(round.raters(), "rater", "raters")
                + (round.state() == RoundState.DRAFT ? "" : ", " + LocaleText.count(round.items(), "item", "items"))
                + "; set up by " + round.madeBy() + ", " + LocaleText.date(round.madeAt());
    }
}
