package org.filterscope.explanation.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterSearch;
import org.filterscope.explanation.ProvenanceFacts;
import org.filterscope.model.Model;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelLayer;
import org.filterscope.model.ModelNavigation;
import org.filterscope.model.Models;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * One filter: its words and what they rest on, and what people say about it. A filter of a model's layer has an address of
 * its own, which shows the latest explanation.
 */
@Route("explanation/:explanation/filter/:filter")
@RouteAlias("model/:model/layer/:layer/filter/:filter")
@PermitAll
@StyleSheet("filter.css")
class FilterView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final List<String> CARRIED = List.of("look", "frame", "p", "s");

    private final transient Explanations explanations;
    private final transient Models models;
    private final transient FilterNotes notes;
    private final transient MyRights rights;
    private @Nullable ProjectId project;
    private String title = "Filter";

    FilterView(Explanations explanations, Models models, FilterNotes notes, MyRights rights) {
        this.explanations = explanations;
        this.models = models;
        this.notes = notes;
        this.rights = rights;
        addClassNames("page", "filter-page");
    }

    @Override
    public ProjectId project() {
        return java.util.Objects.requireNonNull(project, "the page was entered");
    }

    @Override
    public String getPageTitle() {
        return title + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters given = event.getRouteParameters();
        QueryParameters query = event.getLocation().getQueryParameters();
        int number = number(given, "filter");
        removeAll();
        if (given.get("explanation").isPresent()) {
            ExplanationId id = ExplanationId.parse(given.get("explanation").orElse(""));
            show(id, number, query, other -> ExplanationNavigation.filter(id, other));
        } else {
            Model model = models.get(ModelId.parse(given.get("model").orElse("")));
            showLatest(model, model.layer(number(given, "layer")), number, query);
        }
    }

    private static int number(RouteParameters given, String name) {
        return given.get(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(ThingNotFoundException::new);
    }

    private void showLatest(Model model, ModelLayer layer, int number, QueryParameters query) {
        Optional<ExplanationCard> latest = explanations.ofLayer(model.id(), layer.name()).stream()
                .filter(ExplanationCard::ready)
                .findFirst();
        if (latest.isPresent()) {
            show(
                    latest.get().id(),
                    number,
                    query,
                    other -> FilterNavigation.filter(model.id(), layer.position(), other));
            return;
        }
        if (number >= layer.shape().filters()) {
            throw new ThingNotFoundException();
        }
        project = model.project();
        title = "Filter " + number + " of " + layer.name();
        add(
                new PageHeader(title, "Layer " + layer.name() + " of " + model.name()),
                new EmptyState(
                        VaadinIcon.EYE,
                        "This layer is not explained yet",
                        "Its filters have words and images once it is.",
                        new Anchor(ModelNavigation.layer(model.id(), layer.position()), "To the layer")));
    }

    private void show(ExplanationId id, int number, QueryParameters query, IntFunction<String> address) {
        ExplanationDetails details = explanations.details(id);
        ExplanationCard card = details.card();
        ExplanationCard.Outcome outcome = card.outcome().orElseThrow(ThingNotFoundException::new);
        ExplainedFilter filter = explanations.filter(id, number);
        project = card.project();
        title = "Filter " + number + " of " + card.layer();
        PageHeader header = new PageHeader(
                heading(filter),
                "Layer " + card.layer() + " of " + card.modelName() + ", on " + card.probingName() + ", explained "
                        + LocaleText.date(outcome.madeAt()));
        header.addAction(new Anchor(ExplanationNavigation.explanation(id), "All filters"));
        header.addAction(
                new Anchor(FilterNavigation.filter(card.model(), card.layerPosition(), number), "Lasting link"));
        List<Integer> reliable =
                explanations.find(id, new FilterSearch("", FilterSearch.Show.RELIABLE, FilterSearch.Order.NUMBER));
        String carried = carried(query);
        Div body = new Div(new EvidencePanel(id, outcome.version(), number, query.getQueryString(), address.apply(0)));
        body.addClassName("filter-body");
        body.add(new PeoplePanel(notes, rights, id, number));
        add(
                header,
                new FilterSteps(
                        number,
                        outcome.filters(),
                        reliable.isEmpty() ? explanations.find(id, FilterSearch.ALL) : reliable,
                        other -> address.apply(other) + carried),
                body);
        details.making().ifPresent(making -> add(trust(making)));
    }

    private static Component trust(ExplanationDetails.Making making) {
        Paragraph trust = new Paragraph("How far the explainer can be trusted: "
                + ProvenanceFacts.recall(making.explainer().judgement()) + ".");
        trust.addClassName("secondary");
        return trust;
    }

    private static String carried(QueryParameters query) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        CARRIED.forEach(name -> query.getSingleParameter(name).ifPresent(value -> kept.put(name, List.of(value))));
        return kept.isEmpty() ? "" : "?" + new QueryParameters(kept).getQueryString();
    }

    private static String heading(ExplainedFilter filter) {
        return "Filter " + filter.number()
                + filter.words().stream()
                        .filter(ExplainedWord::reliable)
                        .findFirst()
                        .map(word -> ": " + word.word())
                        .orElse("");
    }
}
