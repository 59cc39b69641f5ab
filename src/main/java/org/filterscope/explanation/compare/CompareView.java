package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.explanation.Explanations;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Two explanations side by side; the address holds which, and what of them is shown. */
@Route(CompareNavigation.COMPARE)
@PageTitle("Compare explanations · Filterscope")
@PermitAll
@StyleSheet("compare.css")
class CompareView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Comparisons comparisons;
    private final transient Explanations explanations;
    private transient @Nullable ProjectId project;

    CompareView(Comparisons comparisons, Explanations explanations) {
        this.comparisons = comparisons;
        this.explanations = explanations;
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project, "the page stands outside of all projects");
    }

    @Override
    public Optional<ProjectId> shownProject() {
        return Optional.ofNullable(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CompareState state = CompareState.read(event.getLocation().getQueryParameters());
        Optional<Comparisons.Choice> left = state.left().map(comparisons::choice);
        Optional<Comparisons.Choice> right = state.right().map(comparisons::choice);
        project = left.or(() -> right).map(choice -> choice.card().project()).orElse(null);
        removeAll();
        List<Comparisons.Choice> choices = comparisons.choices();
        add(new PageHeader(
                "Compare explanations",
                "Two layers, two models or two explainers: filters matched by their words, words that only one has,"
                        + " filters that changed."));
        add(choosers(state, choices, left, right));
        if (left.isPresent() && right.isPresent()) {
            show(comparisons.compare(left.get().card().id(), right.get().card().id(), state.measure()), state);
        } else {
            add(nothingChosen(choices));
        }
    }

    private Component choosers(
            CompareState state,
            List<Comparisons.Choice> choices,
            Optional<Comparisons.Choice> left,
            Optional<Comparisons.Choice> right) {
        Button swap = new Button("Swap", VaadinIcon.EXCHANGE.create(), _ -> go(state.swapped()));
        swap.setEnabled(left.isPresent() || right.isPresent());
        swap.addThemeVariants(ButtonVariant.TERTIARY);
        Div choosers = new Div(
                new ExplanationField("Left", choices, left, id -> go(state.withLeft(id))),
                swap,
                new ExplanationField("Right", choices, right, id -> go(state.withRight(id))));
        choosers.addClassName("compare-choosers");
        return choosers;
    }

    private static void go(CompareState state) {
        UI.getCurrent().navigate(CompareNavigation.COMPARE, state.query());
    }

    private static Component nothingChosen(List<Comparisons.Choice> choices) {
        return choices.isEmpty()
                ? new EmptyState(
                        VaadinIcon.EXCHANGE,
                        "There is no explanation yet",
                        "Have a layer of one of your projects explained first; then two explanations can be compared.")
                : new EmptyState(
                        VaadinIcon.EXCHANGE,
                        "Choose two explanations",
                        "They may explain one layer in two ways, two layers of a model, or two models.");
    }

    private void show(Comparison comparison, CompareState state) {
        add(new Section("Side by side", new SideBySide(comparison)));
        Section findings = new Section(title(state.show()));
        findings.add(new StateLinks(
                "What is shown",
                CompareState.Show.values(),
                state.show(),
                state::with,
                show -> title(show) + count(comparison, show)));
        if (!state.picked().filters().isEmpty() && state.show() != CompareState.Show.WORDS) {
            findings.add(narrowed(state));
        }
        switch (state.show()) {
            case PAIRS -> {
                findings.add(new StateLinks(
                        "How filters are matched", Measure.values(), state.measure(), state::with, Measure::label));
                Paragraph definition = new Paragraph(state.measure().definition());
                definition.addClassName("secondary");
                findings.add(definition, new PairList(explanations, comparison, state));
            }
            case WORDS -> findings.add(new WordUseList(comparison, state));
            case CHANGES ->
                findings.add(comparison
                        .findings()
                        .changes()
                        .<Component>map(changes -> new ChangeList(explanations, comparison, changes, state))
                        .orElseGet(
                                () -> new Paragraph("These are different layers: only the filters of one layer of one"
                                        + " model can change.")));
        }
        add(findings);
    }

    private static Component narrowed(CompareState state) {
        return new Paragraph(
                new Text("The list holds what was picked on the left: "
                        + LocaleText.count(state.picked().filters().size(), "filter", "filters") + " ("
                        + state.picked().text() + "). "),
                new Anchor(state.withAll().address(), "Show all filters"));
    }

    private static String title(CompareState.Show show) {
        return switch (show) {
            case PAIRS -> "Matched filters";
            case WORDS -> "Words";
            case CHANGES -> "Filters that changed";
        };
    }

    private static String count(Comparison comparison, CompareState.Show show) {
        Comparison.Findings findings = comparison.findings();
        return switch (show) {
            case PAIRS -> count(findings.matching().pairs().size());
            case WORDS -> count(findings.words().size());
            case CHANGES ->
                findings.changes().map(changes -> count(changes.size())).orElse("");
        };
    }

    private static String count(int count) {
        return " (" + LocaleText.number(count) + ")";
    }
}
