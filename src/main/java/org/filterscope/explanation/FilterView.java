package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/** One filter: its words beside chance, its top images, how it fires. */
@Route("explanation/:explanation/filter/:filter")
@PermitAll
@StyleSheet("explanation.css")
class FilterView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final String LOOK = "look";

    private final transient Explanations explanations;
    private transient @Nullable ExplanationDetails details;
    private int number;

    FilterView(Explanations explanations) {
        this.explanations = explanations;
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return "Filter " + number + " of " + card().layer() + " · Filterscope";
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(details).card();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ExplanationId id = ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse(""));
        number = event.getRouteParameters()
                .get("filter")
                .flatMap(FilterView::number)
                .orElseThrow(ThingNotFoundException::new);
        ExplanationDetails found = explanations.details(id);
        details = found;
        ExplainedFilter filter = explanations.filter(id, number);
        Look look = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LOOK)
                .flatMap(Look::of)
                .orElse(Look.MASK);
        removeAll();
        ExplanationCard.Outcome outcome = card().outcome().orElseThrow(ThingNotFoundException::new);
        add(new PageHeader(
                title(filter),
                "Layer " + card().layer() + " of " + card().modelName() + ", on " + card().probingName()));
        add(steps(outcome, look));
        add(new Section("Words", words(found, filter)));
        add(new Section("Top images", looks(look), images(filter, outcome, look)));
        add(new Section(
                "Activations",
                new HistogramPicture(filter.histogram(), filter.threshold()),
                new Paragraph(activations(filter))));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String title(ExplainedFilter filter) {
        return "Filter " + filter.number()
                + filter.words().stream()
                        .filter(ExplainedWord::reliable)
                        .findFirst()
                        .map(word -> ": " + word.word())
                        .orElse("");
    }

    private Component steps(ExplanationCard.Outcome outcome, Look look) {
        Nav steps = new Nav();
        steps.addClassName("filter-steps");
        steps.getElement().setAttribute("aria-label", "Filters");
        if (number > 0) {
            steps.add(new Anchor(address(number - 1, look), "← Filter " + (number - 1)));
        }
        steps.add(new Anchor(ExplanationNavigation.explanation(card().id()), "All filters"));
        if (number + 1 < outcome.filters()) {
            steps.add(new Anchor(address(number + 1, look), "Filter " + (number + 1) + " →"));
        }
        return steps;
    }

    private String address(int filter, Look look) {
        String address = ExplanationNavigation.filter(card().id(), filter);
        return look == Look.MASK ? address : address + "?" + LOOK + "=" + look.word();
    }

    private static Component words(ExplanationDetails found, ExplainedFilter filter) {
        Div words = new Div();
        if (filter.dead()) {
            words.add(new Paragraph("This filter never fires on these images, so it has no words."));
            return words;
        }
        if (!filter.reliable()) {
            words.add(new Paragraph("No word of this filter is stronger than chance: none should be relied on."));
        }
        words.add(WordTable.of(filter.words()));
        found.making()
                .ifPresent(making -> words.add(new Paragraph("How far the explainer can be trusted: "
                        + ProvenanceFacts.recall(making.explainer().judgement()) + ".")));
        return words;
    }

    private Component looks(Look chosen) {
        Div looks = new Div();
        looks.addClassName("filter-looks");
        for (Look look : Look.values()) {
            Anchor anchor = new Anchor(
                    address(number, look),
                    switch (look) {
                        case MASK -> "Region";
                        case HEAT -> "Heat map";
                        case PLAIN -> "Picture";
                    });
            if (look == chosen) {
                anchor.getElement().setAttribute("aria-current", "true");
            }
            looks.add(anchor);
        }
        return looks;
    }

    private Component images(ExplainedFilter filter, ExplanationCard.Outcome outcome, Look look) {
        Div images = new Div();
        images.addClassName("filter-images");
        for (ExplainedImage image : filter.images()) {
            String title = "Image " + image.image() + ", activation " + LocaleText.decimal(image.activation(), 2);
            Image picture = new Image(
                    ExplanationNavigation.picture(
                            card().id(), outcome.version(), number, image.place(), look, PictureSize.CARD),
                    title);
            picture.getElement().setAttribute("loading", "lazy");
            Anchor link = new Anchor(
                    DatasetNavigation.image(card().probing().dataset(), image.image()), picture, new Span(title));
            images.add(link);
        }
        return images;
    }

    private static String activations(ExplainedFilter filter) {
        HistogramBins histogram = filter.histogram();
        return LocaleText.number(histogram.count()) + " activations from " + LocaleText.decimal(histogram.least(), 2)
                + " to " + LocaleText.decimal(histogram.greatest(), 2) + "; "
                + LocaleText.percent(histogram.count() == 0 ? 0 : (double) histogram.zeros() / histogram.count())
                + " are zero and not drawn. Heights are logarithms of counts. What lies above the line at "
                + LocaleText.decimal(filter.threshold(), 2) + " belongs to the filter's regions.";
    }
}
