package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** All filters of an explanation with their words and masked top images; what is searched for is in the address. */
@Route("explanation/:explanation")
@PermitAll
@StyleSheet("explanation.css")
class ExplanationView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient Explanations explanations;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient WatchedJobs watched;
    private final TextField text = new TextField();
    private final Select<FilterSearch.Show> show = new Select<>();
    private final Select<FilterSearch.Order> order = new Select<>();
    private final Span count = new Span();
    private final Div results = new Div();
    private transient @Nullable ExplanationCard card;
    private boolean entering;

    ExplanationView(Explanations explanations, Jobs jobs, MyRights rights) {
        this.explanations = explanations;
        this.jobs = jobs;
        this.rights = rights;
        this.watched = new WatchedJobs(jobs, this);
        addClassNames("page", "explanation-page");
        text.setPlaceholder("Search words");
        text.setAriaLabel("Search words");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> searched());
        show.setItems(FilterSearch.Show.values());
        show.setItemLabelGenerator(ExplanationView::label);
        show.setAriaLabel("Which filters");
        show.addValueChangeListener(_ -> searched());
        order.setItems(FilterSearch.Order.values());
        order.setItemLabelGenerator(ExplanationView::label);
        order.setAriaLabel("In which order");
        order.addValueChangeListener(_ -> searched());
        count.getElement().setAttribute("role", "status");
    }

    private static String label(FilterSearch.Show which) {
        return switch (which) {
            case ALL -> "All filters";
            case RELIABLE -> "With a reliable word";
            case DEAD -> "That never fire";
        };
    }

    private static String label(FilterSearch.Order by) {
        return switch (by) {
            case NUMBER -> "By number";
            case STRENGTH -> "Strongest words first";
        };
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return title() + " · Filterscope";
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(card);
    }

    private String title() {
        return card().layer() + " of " + card().modelName();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ExplanationId id = ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse(""));
        FilterSearch search = SearchAddress.read(event.getLocation().getQueryParameters());
        card = explanations.get(id);
        entering = true;
        text.setValue(search.text());
        show.setValue(search.show());
        order.setValue(search.order());
        entering = false;
        fill();
        watched.watch(event.getUI(), project(), this::changed);
    }

    private void changed(Job job) {
        if (card().work().filter(work -> work.id().equals(job.id())).isPresent()) {
            card = explanations.get(card().id());
            fill();
        }
    }

    private void fill() {
        removeAll();
        PageHeader header = new PageHeader(title(), line());
        add(header);
        boolean editor = rights.have(Role.EDITOR, card().id());
        card().work().ifPresent(job -> add(work(job, editor)));
        card().outcome().ifPresent(_ -> {
            Anchor download = new Anchor(ExplanationNavigation.file(card().id()), "Download JSON");
            download.getElement().setAttribute("download", true);
            download.setRouterIgnore(true);
            header.addAction(download);
            Div tools = new Div(text, show, order, count);
            tools.addClassName("explanation-tools");
            Details provenance =
                    new Details("How this was made", new ProvenanceList(explanations.details(card().id())));
            add(provenance, tools, results);
            search();
        });
        if (editor) {
            Button trash = new Button("Put in the trash", VaadinIcon.TRASH.create(), _ -> trash());
            trash.addThemeVariants(ButtonVariant.TERTIARY);
            header.addAction(trash);
        }
    }

    private String line() {
        return "On " + card().probingName()
                + card().outcome()
                        .map(outcome -> " (" + LocaleText.count(outcome.images(), "image", "images") + "): "
                                + ExplanationText.found(outcome) + ", "
                                + LocaleText.number(outcome.dead()) + " never fire.")
                        .orElse("");
    }

    private Component work(Job job, boolean editor) {
        return new WorkPanel(job, editor, () -> jobs.cancel(job.id()), () -> {
            explanations.startAgain(card().id());
            card = explanations.get(card().id());
            fill();
        });
    }

    private void trash() {
        explanations.trash(card().id());
        Notices.done("The explanation is in the trash of the project.");
        getUI().orElseThrow().navigate(ExplanationNavigation.explanations(project()));
    }

    private FilterSearch current() {
        return new FilterSearch(text.getValue(), show.getValue(), order.getValue());
    }

    private void searched() {
        if (entering) {
            return;
        }
        QueryParameters query = SearchAddress.write(current());
        String address = ExplanationNavigation.explanation(card().id());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, query.getParameters().isEmpty() ? address : address + "?" + query.getQueryString()));
        search();
    }

    private void search() {
        List<Integer> found = explanations.find(card().id(), current());
        count.setText(LocaleText.count(found.size(), "filter", "filters"));
        results.removeAll();
        if (found.isEmpty()) {
            results.add(new EmptyState(
                    VaadinIcon.SEARCH, "No filter is like that", "Search for another word, or show all filters."));
            return;
        }
        FilterList list = new FilterList(explanations, card(), card().outcome().orElseThrow());
        list.show(found);
        results.add(list);
    }
}
