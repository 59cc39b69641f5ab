package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageOption;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/** Where filters are chosen to be switched off, with what was measured before; the choices are in the address. */
@Route("explanation/:explanation/ablation")
@PermitAll
@StyleSheet("explanation.css")
@StyleSheet("ablation.css")
class StartAblationView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final String IMAGES = "images";

    private final transient Ablations ablations;
    private final transient Explanations explanations;
    private final transient Datasets datasets;
    private final transient Subsets subsets;
    private final transient MyRights rights;
    private final TextField filters = new TextField("Filters to switch off");
    private final Div chosen = new Div();
    private final ComboBox<ImageOption> images = new ComboBox<>("Images to try the network on");
    private final Div matching = new Div();
    private final IntegerField draws = new IntegerField("Random draws to compare with");
    private final IntegerField most = new IntegerField("Images at most");
    private final IntegerField seed = new IntegerField("Seed");
    private final Paragraph fault = new Paragraph();
    private transient @Nullable ExplanationCard card;
    private transient @Nullable MatchingForm form;
    private boolean entering;

    StartAblationView(
            Ablations ablations, Explanations explanations, Datasets datasets, Subsets subsets, MyRights rights) {
        this.ablations = ablations;
        this.explanations = explanations;
        this.datasets = datasets;
        this.subsets = subsets;
        this.rights = rights;
        addClassName("page");
        filters.setHelperText("Their numbers, such as 3, 7, 20-25. All of them are off at the same time.");
        filters.addValueChangeListener(_ -> changed());
        chosen.addClassName("ablated-filters");
        images.setItemLabelGenerator(ImageOption::label);
        images.setHelperText("Best images with categories, and none that the explanation was made with.");
        images.addValueChangeListener(_ -> {
            changed();
            plan();
        });
        draws.setValue(AblationRequest.USUAL_DRAWS);
        draws.setHelperText("Each switches off as many other filters, chosen at random.");
        most.setValue(AblationRequest.USUAL_IMAGES);
        seed.setValue(1);
        fault.addClassName("form-fault");
        fault.getElement().setAttribute("role", "alert");
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(card);
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return "Does the model need it? " + card().layer() + " of " + card().modelName() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ExplanationCard found = explanations.get(ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse("")));
        if (!found.ready()) {
            throw new ThingNotFoundException();
        }
        card = found;
        QueryParameters query = event.getLocation().getQueryParameters();
        entering = true;
        filters.setValue(query.getSingleParameter(FilterNumbers.PARAMETER).orElse(""));
        List<ImageOption> options = ImageOption.of(project(), datasets, subsets);
        images.setItems(options);
        Optional<String> wanted = query.getSingleParameter(IMAGES);
        options.stream()
                .filter(option -> wanted.map(option.key()::equals).orElse(option.annotations() > 0))
                .findFirst()
                .ifPresent(images::setValue);
        entering = false;
        fill();
        showChosen();
        plan();
    }

    private void fill() {
        removeAll();
        add(new PageHeader(
                "Does the model need it?",
                "Switch filters of " + card().layer() + " of " + card().modelName()
                        + " off and see what the network can no longer tell apart, beside random filters switched off.",
                new Anchor(ExplanationNavigation.explanation(card().id()), "All filters of the layer")));
        if (rights.have(Role.EDITOR, card().id())) {
            Button start = new Button("Switch off and measure", VaadinIcon.PLAY.create(), _ -> start());
            start.addThemeVariants(ButtonVariant.PRIMARY);
            Div numbers = new Div(draws, most, seed);
            numbers.addClassName("ablation-numbers");
            Div all = new Div(filters, chosen, images, matching, numbers, fault, start);
            all.addClassName("ablation-form");
            add(all);
        } else {
            add(new Paragraph("Editors of the team can switch filters off; everybody sees what was measured."));
        }
        add(new Section("Measured before", before()));
    }

    private Component before() {
        List<Ablation> all = ablations.of(card().id());
        if (all.isEmpty()) {
            return new Paragraph("Nothing yet.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ablations");
        for (Ablation each : all) {
            Anchor link = new Anchor(AblationNavigation.ablation(each.id()), AblationText.name(each));
            list.add(new ListItem(link, new Paragraph(AblationText.line(each))));
        }
        return list;
    }

    private void changed() {
        if (entering) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (!filters.isEmpty()) {
            query.put(FilterNumbers.PARAMETER, filters.getValue());
        }
        Optional.ofNullable(images.getValue()).ifPresent(option -> query.put(IMAGES, option.key()));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        AblationNavigation.start(card().id()) + "?"
                                + QueryParameters.simple(query).getQueryString()));
        showChosen();
    }

    private void showChosen() {
        chosen.removeAll();
        fault.setText("");
        try {
            ChosenFilters.links(card(), explanations, FilterNumbers.parse(filters.getValue()))
                    .forEach(chosen::add);
        } catch (RefusedException e) {
            fault.setText(String.valueOf(e.getMessage()));
        }
    }

    private void plan() {
        matching.removeAll();
        form = null;
        ImageOption option = images.getValue();
        if (option == null) {
            matching.add(new Paragraph("Choose images."));
            return;
        }
        MatchingForm made = new MatchingForm(ablations.plan(card().id(), option.choice()));
        form = made;
        matching.add(made);
    }

    private void start() {
        MatchingForm made = form;
        if (made == null || draws.isEmpty() || most.isEmpty() || seed.isEmpty()) {
            fault.setText("Choose images, and give all numbers.");
            return;
        }
        try {
            AblationId id = ablations.start(
                    card().id(),
                    new AblationRequest(
                            FilterNumbers.parse(filters.getValue()),
                            images.getValue().choice(),
                            made.matching(),
                            draws.getValue(),
                            seed.getValue(),
                            most.getValue()));
            getUI().orElseThrow().navigate(AblationNavigation.ablation(id));
        } catch (RefusedException e) {
            fault.setText(String.valueOf(e.getMessage()));
            Notices.refused(String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong with the choices, or nothing. */
    String fault() {
        return fault.getText();
    }

    /** How images are judged. */
    MatchingForm matching() {
        return Objects.requireNonNull(form);
    }
}
