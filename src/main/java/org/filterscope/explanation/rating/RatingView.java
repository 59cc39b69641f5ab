package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.EmptyState;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Where raters answer, with the keyboard alone if they like. */
@Route("rating/:round")
@PageTitle("Rate words · Filterscope")
@PermitAll
@StyleSheet("rating.css")
class RatingView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient RatingRounds rounds;
    private final transient RatingDesk desk;
    private final transient Explanations explanations;
    private transient @Nullable ProjectId project;

    RatingView(RatingRounds rounds, RatingDesk desk, Explanations explanations) {
        this.rounds = rounds;
        this.desk = desk;
        this.explanations = explanations;
        addClassNames("page", "rating-page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoundCard round =
                rounds.get(RoundId.parse(event.getRouteParameters().get("round").orElse("")));
        project = explanations.get(round.explanation()).project();
        removeAll();
        add(new PageHeader(round.title(), "", new Anchor(RatingNavigation.round(round.id()), "About this round")));
        add(content(round));
    }

    private Component content(RoundCard round) {
        if (round.mine().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.STAR_HALF_LEFT_O,
                    "You are not among the raters of this round",
                    "Only those who were chosen rate; an editor of the team can choose you.",
                    new Anchor(RatingNavigation.rounds(round.explanation()), "All rounds"));
        }
        return switch (round.state()) {
            case OPEN -> new RatingPad(desk, round.id());
            case DRAFT ->
                new EmptyState(
                        VaadinIcon.HOURGLASS_START,
                        "This round is not open yet",
                        "You were chosen to rate; come back when it is open.",
                        new Anchor(RatingNavigation.rounds(round.explanation()), "All rounds"));
            case CLOSED ->
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "This round is closed",
                        "Nobody answers any more. Thank you for your answers.",
                        new Anchor(RatingNavigation.round(round.id()), "See the results"));
        };
    }
}
