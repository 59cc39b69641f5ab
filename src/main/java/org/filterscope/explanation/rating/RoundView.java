package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Teams;
import org.jspecify.annotations.Nullable;

/** A round: its plan while it is a draft, its raters while it is open, what came of it once it is closed. */
@Route("rating/:round/overview")
@PermitAll
@StyleSheet("rating.css")
class RoundView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    static final String RATERS = "raters";
    static final String CAREFUL = "careful";

    private final transient RatingRounds rounds;
    private final transient RatingResults results;
    private final transient Explanations explanations;
    private final transient Teams teams;
    private final transient TeamLookup lookup;
    private final transient MyRights rights;
    private transient @Nullable RoundCard round;
    private transient @Nullable ExplanationCard explanation;
    private boolean careful;

    RoundView(
            RatingRounds rounds,
            RatingResults results,
            Explanations explanations,
            Teams teams,
            TeamLookup lookup,
            MyRights rights) {
        this.rounds = rounds;
        this.results = results;
        this.explanations = explanations;
        this.teams = teams;
        this.lookup = lookup;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return explanation().project();
    }

    @Override
    public String getPageTitle() {
        return round().title() + " · Filterscope";
    }

    private RoundCard round() {
        return Objects.requireNonNull(round);
    }

    private ExplanationCard explanation() {
        return Objects.requireNonNull(explanation);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = rounds.get(RoundId.parse(event.getRouteParameters().get("round").orElse("")));
        explanation = explanations.get(round().explanation());
        careful = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RATERS)
                .filter(CAREFUL::equals)
                .isPresent();
        fill();
    }

    private void fill() {
        round = rounds.get(round().id());
        removeAll();
        boolean editor = rights.have(Role.EDITOR, round().id());
        RoundActions actions = new RoundActions(rounds, round(), this::fill);
        PageHeader header = new PageHeader(
                round().title(),
                "Words of " + explanation().layer() + " of " + explanation().modelName() + ", "
                        + round().state().word() + ".",
                new Anchor(RatingNavigation.rounds(round().explanation()), "All rounds"));
        add(header);
        switch (round().state()) {
            case DRAFT -> {
                if (editor) {
                    header.addAction(actions.open());
                    header.addAction(actions.delete());
                    add(new Section("Raters", raters(true)), new Section("Plan", plan()));
                } else {
                    add(new Paragraph("This round is being set up; nothing can be rated yet."));
                }
            }
            case OPEN -> {
                if (round().mine().isPresent()) {
                    header.addAction(new Anchor(RatingNavigation.rate(round().id()), "Rate"));
                }
                if (editor) {
                    header.addAction(actions.close());
                    add(new Section("Raters", raters(false)));
                } else {
                    add(new Paragraph(
                            "Raters are answering; the results are shown to everybody once the round is closed."));
                }
            }
            case CLOSED -> {
                header.addAction(download(RatingNavigation.csv(round().id()), "Download CSV"));
                header.addAction(download(RatingNavigation.json(round().id()), "Download JSON"));
                add(new ResultPanel(results.of(round().id()), careful));
            }
        }
        add(new Section("About this round", new RoundFacts(round())));
    }

    private Component raters(boolean draft) {
        return new RaterPanel(rounds, teams.members(lookup.of(round().id())), round(), draft, this::fill);
    }

    private Component plan() {
        PlanForm form = new PlanForm(
                rounds.methods(round().explanation()),
                explanation()
                        .outcome()
                        .map(outcome -> outcome.filters() - outcome.dead())
                        .orElse(2));
        form.show(rounds.plan(round().id()));
        Button save = new Button("Save the plan", _ -> {
            rounds.change(round().id(), form.plan());
            Notices.done("The plan is saved.");
            fill();
        });
        return new Div(form, save);
    }

    private static Component download(String address, String title) {
        Anchor anchor = new Anchor(address, title);
        anchor.getElement().setAttribute("download", true);
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
