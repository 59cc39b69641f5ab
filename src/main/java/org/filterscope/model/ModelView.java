package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.springframework.beans.factory.ObjectProvider;

/** A model: its layers as a drawing, and what is known of it. */
@Route("model/:model")
@PermitAll
class ModelView extends ModelPage {

    private static final int LABELS_SHOWN = 12;

    private final List<LayerExtras> extras;

    ModelView(Models models, MyRights rights, ObjectProvider<LayerExtras> extras) {
        super(models, rights);
        this.extras = extras.orderedStream().toList();
    }

    @Override
    String title() {
        return model().name();
    }

    @Override
    void show(BeforeEnterEvent event) {
        Model model = model();
        PageHeader header = new PageHeader(model.name(), model.description());
        if (mayEdit()) {
            header.addAction(renameButton());
            header.addAction(trashButton());
        }
        add(header);
        add(new Section("Layers", layers(model)));
        add(new Section("Facts", facts(model)));
        add(new Section("Preprocessing", preprocessing(model)));
        add(new Section("Class labels", labels(model)));
    }

    private Component layers(Model model) {
        Div drawing = new Div();
        drawing.addClassName("layer-drawing");
        drawing.getElement().setAttribute("tabindex", "0");
        drawing.getElement().setAttribute("role", "region");
        drawing.getElement().setAttribute("aria-label", "Drawing of the layers, scrolls sideways where it is too wide");
        drawing.getElement().setProperty("innerHTML", new LayerDiagram(model, explained(model)).svg());
        Paragraph hint = new Paragraph(LocaleText.count(model.layers().size(), "layer", "layers") + " with "
                + LocaleText.count(model.filters(), "filter", "filters")
                + ". A block is as wide as the layer has filters and as high as its maps; choose one to see what its filters"
                + " look for.");
        hint.addClassName("hint");
        return new Div(hint, drawing);
    }

    private Set<String> explained(Model model) {
        return model.layers().stream()
                .map(ModelLayer::name)
                .filter(layer -> extras.stream()
                        .anyMatch(each -> !each.explanations(model.id(), layer).isEmpty()))
                .collect(Collectors.toSet());
    }

    private static Component facts(Model model) {
        Span hash = new Span(model.hash());
        hash.addClassName("model-hash");
        return new Facts()
                .with(
                        "Input",
                        InputText.of(model.input()) + ", "
                                + (model.input().layout().name().equals("NHWC") ? "channels last" : "channels first"))
                .with("Scales its input itself", model.rescalesInput() ? "yes" : "no")
                .with("Signature", model.signature())
                .with("Classes", model.classes() == 0 ? "tells none apart" : LocaleText.number(model.classes()))
                .with("Size", LocaleText.size(model.bytes()))
                .with("SHA-256", hash)
                .with("Imported", LocaleText.time(model.createdAt()) + " by " + model.createdBy());
    }

    private static Component preprocessing(Model model) {
        Paragraph text = new Paragraph(PresetText.of(model.preprocessing()));
        Anchor link = new Anchor(ModelNavigation.preprocessing(model.id()), "Try it on pictures, or choose another");
        return new Div(text, link);
    }

    private Component labels(Model model) {
        Paragraph text = new Paragraph(
                model.labels().isEmpty()
                        ? "The classes have no names yet."
                        : model.labels().names().stream().limit(LABELS_SHOWN).collect(Collectors.joining(", "))
                                + (model.labels().names().size() > LABELS_SHOWN ? ", …" : ""));
        Anchor link = new Anchor(
                ModelNavigation.labels(model.id()), mayEdit() ? "See and change all labels" : "See all labels");
        return new Div(text, link);
    }

    private Button renameButton() {
        return new Button(
                "Rename",
                VaadinIcon.EDIT.create(),
                _ -> new NameDialog(model(), (name, description) -> {
                            models().rename(model().id(), name, description);
                            Notices.done("The model is now called " + name.strip() + ".");
                            getUI().orElseThrow().refreshCurrentRoute(false);
                        })
                        .open());
    }

    private Button trashButton() {
        Button button = new Button("Delete", VaadinIcon.TRASH.create(), _ -> {
            models().trash(model().id());
            Notices.done(model().name() + " lies in the trash of the project now and can be restored from there.");
            getUI().orElseThrow().navigate(ModelNavigation.models(project()));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
