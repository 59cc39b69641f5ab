package org.filterscope.explanation.rating;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Where a round is set up; it begins as a draft. */
@Route("explanation/:explanation/ratings/new")
@PageTitle("Set up a rating round · Filterscope")
@PermitAll
@StyleSheet("rating.css")
class SetUpRoundView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient RatingRounds rounds;
    private final transient Explanations explanations;
    private final transient MyRights rights;
    private transient @Nullable ExplanationCard explanation;

    SetUpRoundView(RatingRounds rounds, Explanations explanations, MyRights rights) {
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
        if (!rights.have(Role.EDITOR, id)) {
            throw new AccessDeniedException("Only editors and owners of the team set up rating rounds.");
        }
        ExplanationCard.Outcome outcome = card.outcome().orElseThrow(ThingNotFoundException::new);
        PlanForm form = new PlanForm(rounds.methods(id), outcome.filters() - outcome.dead());
        Button create = new Button(
                "Set up", _ -> getUI().orElseThrow().navigate(RatingNavigation.round(rounds.create(id, form.plan()))));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(
                new PageHeader(
                        "Set up a rating round",
                        "Of " + card.layer() + " of " + card.modelName()
                                + ". The plan can be changed until the round is opened; then it is frozen.",
                        new Anchor(RatingNavigation.rounds(id), "All rounds")),
                form,
                create);
    }
}
