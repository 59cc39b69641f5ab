package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.model.ModelCard;
import org.filterscope.model.ModelLayer;
import org.filterscope.model.ModelNavigation;
import org.filterscope.model.Models;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Where a layer is chosen to be explained; the choices are in the address. */
@Route("project/:project/explain")
@PageTitle("Explain a layer · Filterscope")
@PermitAll
@StyleSheet("explanation.css")
class StartExplanationView extends Main implements BeforeEnterObserver, ProjectPage {

    private static final double USUAL_IMAGES_A_SECOND = 60;

    private final transient Explanations explanations;
    private final transient Models models;
    private final transient Datasets datasets;
    private final transient Subsets subsets;
    private final ComboBox<ModelCard> model = new ComboBox<>("Model");
    private final ComboBox<ModelLayer> layer = new ComboBox<>("Layer");
    private final ComboBox<ImageOption> reference = new ComboBox<>("Reference images");
    private final ComboBox<ImageOption> probing = new ComboBox<>("Probing images");
    private final RadioButtonGroup<LexiconChoice> lexicon = new RadioButtonGroup<>("Words");
    private final SettingsForm settings = new SettingsForm();
    private final Paragraph plan = new Paragraph();
    private final Button start = new Button("Explain", VaadinIcon.PLAY.create(), _ -> start());
    private transient @Nullable ProjectId project;

    StartExplanationView(Explanations explanations, Models models, Datasets datasets, Subsets subsets) {
        this.explanations = explanations;
        this.models = models;
        this.datasets = datasets;
        this.subsets = subsets;
        addClassName("page");
        model.setItemLabelGenerator(ModelCard::name);
        model.addValueChangeListener(_ -> modelChosen());
        layer.setItemLabelGenerator(
                each -> each.name() + " (" + LocaleText.count(each.shape().filters(), "filter", "filters") + ")");
        layer.setHelperText("Early layers see colours and edges, late ones parts and things.");
        reference.setItemLabelGenerator(ImageOption::label);
        reference.setHelperText("Images with categories: from them the explainer learns what features mean.");
        probing.setItemLabelGenerator(ImageOption::label);
        probing.setHelperText("Any images: each filter is explained by those it reacts to most.");
        lexicon.setItems(LexiconChoice.values());
        lexicon.setItemLabelGenerator(LexiconChoice::label);
        lexicon.setValue(LexiconChoice.NOUNS);
        layer.addValueChangeListener(_ -> chosen());
        reference.addValueChangeListener(_ -> chosen());
        probing.addValueChangeListener(_ -> chosen());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        plan.addClassName("explanation-plan");
        plan.getElement().setAttribute("role", "status");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId entered =
                ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        QueryParameters query = event.getLocation().getQueryParameters();
        removeAll();
        add(new PageHeader(
                "Explain a layer", "An explainer learns from the reference images and puts every filter into words."));
        List<ModelCard> allModels = models.of(entered);
        List<ImageOption> images = ImageOption.of(entered, datasets, subsets);
        List<ImageOption> annotated =
                images.stream().filter(option -> option.annotations() > 0).toList();
        project = null;
        model.setItems(allModels);
        reference.setItems(annotated);
        probing.setItems(images);
        pick(allModels, query, "model", card -> card.id().toString()).ifPresent(model::setValue);
        query.getSingleParameter("layer")
                .flatMap(name -> layers().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresent(layer::setValue);
        pick(annotated, query, "reference", ImageOption::key).ifPresent(reference::setValue);
        pick(images, query, "probing", ImageOption::key).ifPresent(probing::setValue);
        project = entered;
        add(allModels.isEmpty() || annotated.isEmpty() ? missing(allModels.isEmpty()) : form());
        describe();
    }

    private static <T> Optional<T> pick(
            List<T> options, QueryParameters query, String name, java.util.function.Function<T, String> key) {
        Optional<String> wanted = query.getSingleParameter(name);
        return options.stream()
                .filter(option -> options.size() == 1
                        || wanted.filter(key.apply(option)::equals).isPresent())
                .findFirst();
    }

    private Component form() {
        Div form = new Div(model, layer, reference, probing, lexicon, settings, plan, start);
        form.addClassName("explanation-form");
        return form;
    }

    private Component missing(boolean noModel) {
        return noModel
                ? new EmptyState(
                        VaadinIcon.CLUSTER,
                        "There is no model to explain yet",
                        "Import a trained network first; then choose one of its layers here.",
                        new Anchor(ModelNavigation.models(project()), "Models"))
                : new EmptyState(
                        VaadinIcon.PICTURE,
                        "There are no images to learn from yet",
                        "An explainer learns from images with categories, boxes or masks; import such a dataset first.",
                        new Anchor(DatasetNavigation.datasets(project()), "Datasets"));
    }

    private void modelChosen() {
        layer.setItems(layers());
        chosen();
    }

    private List<ModelLayer> layers() {
        ModelCard card = model.getValue();
        return card == null ? List.of() : models.get(card.id()).layers();
    }

    /** Writes the choices into the address, and says what will happen. */
    private void chosen() {
        if (project == null) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        Optional.ofNullable(model.getValue())
                .ifPresent(value -> query.put("model", value.id().toString()));
        Optional.ofNullable(layer.getValue()).ifPresent(value -> query.put("layer", value.name()));
        Optional.ofNullable(reference.getValue()).ifPresent(value -> query.put("reference", value.key()));
        Optional.ofNullable(probing.getValue()).ifPresent(value -> query.put("probing", value.key()));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        ExplanationNavigation.start(project()) + "?"
                                + QueryParameters.simple(query).getQueryString()));
        describe();
    }

    private boolean isComplete() {
        return model.getValue() != null
                && layer.getValue() != null
                && reference.getValue() != null
                && probing.getValue() != null;
    }

    private void describe() {
        start.setEnabled(isComplete());
        if (!isComplete()) {
            plan.setText("Choose a model, a layer, reference images and probing images.");
            return;
        }
        int toLearn = reference.getValue().images();
        int toLookAt = probing.getValue().images();
        double speed = explanations.speed(model.getValue().id()).orElse(USUAL_IMAGES_A_SECOND);
        Duration duration = Duration.ofSeconds(Math.round((toLearn + toLookAt) / speed) + 10);
        plan.setText("The network will look at " + LocaleText.count(toLearn, "reference image", "reference images")
                + " to train an explainer, unless there is one from the same images already, and then at "
                + LocaleText.count(toLookAt, "probing image", "probing images") + " to find the words of "
                + LocaleText.count(layer.getValue().shape().filters(), "filter", "filters") + ". This takes "
                + ExplanationText.about(duration)
                + ", in the background; what was computed once is not computed again.");
    }

    private void start() {
        if (!isComplete() || !settings.isValid()) {
            return;
        }
        ExplanationId started = explanations.start(
                project(),
                new ExplanationRequest(
                        model.getValue().id(),
                        layer.getValue().name(),
                        reference.getValue().choice(),
                        probing.getValue().choice(),
                        settings.settings(lexicon.getValue())));
        getUI().orElseThrow().navigate(ExplanationNavigation.explanation(started));
    }

    /** What will happen, in words. */
    String plan() {
        return plan.getText();
    }

    /** The layer that is chosen. */
    Optional<String> chosenLayer() {
        return Optional.ofNullable(layer.getValue()).map(ModelLayer::name);
    }
}
