package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A layer of a model, and the way to its explanations. */
@Route("model/:model/layer/:layer")
@PermitAll
class LayerView extends ModelPage {

    private final List<LayerExtras> extras;
    private @Nullable ModelLayer layer;

    LayerView(Models models, MyRights rights, ObjectProvider<LayerExtras> extras) {
        super(models, rights);
        this.extras = extras.orderedStream().toList();
    }

    @Override
    String title() {
        return (layer == null ? "Layer" : layer.name()) + " · " + model().name();
    }

    @Override
    void show(BeforeEnterEvent event) {
        ModelLayer shown =
                model().layer(position(event.getRouteParameters().get("layer").orElse("")));
        layer = shown;
        List<LayerLink> known = extras.stream()
                .flatMap(each -> each.explanations(model().id(), shown.name()).stream())
                .toList();
        PageHeader header = new PageHeader(
                shown.name(),
                "Layer " + (shown.position() + 1) + " of " + model().layers().size() + " of " + model().name());
        if (mayEdit() && !known.isEmpty()) {
            explainButton(shown).ifPresent(header::addAction);
        }
        add(header, neighbours(shown));
        add(new Section("Facts", facts(shown)));
        add(new Section("Explanations", known.isEmpty() ? nothingYet(shown) : links(known)));
    }

    private static int position(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ThingNotFoundException(e);
        }
    }

    private Component neighbours(ModelLayer shown) {
        Nav nav = new Nav(new Anchor(ModelNavigation.model(model().id()), "All layers"));
        nav.addClassName("layer-neighbours");
        nav.getElement().setAttribute("aria-label", "Other layers");
        if (shown.position() > 0) {
            nav.add(link("← ", model().layer(shown.position() - 1), ""));
        }
        if (shown.position() + 1 < model().layers().size()) {
            nav.add(link("", model().layer(shown.position() + 1), " →"));
        }
        return nav;
    }

    private Anchor link(String before, ModelLayer other, String after) {
        return new Anchor(ModelNavigation.layer(model().id(), other.position()), before + other.name() + after);
    }

    private static Facts facts(ModelLayer layer) {
        return new Facts()
                .with("Filters", LocaleText.number(layer.shape().filters()))
                .with(
                        "Map of a filter",
                        layer.shape().height() + "×" + layer.shape().width())
                .with("Kernels", layer.kernels())
                .with("Activation", layer.activation());
    }

    private static Component links(List<LayerLink> known) {
        UnorderedList list = new UnorderedList();
        list.addClassName("layer-links");
        for (LayerLink each : known) {
            Paragraph line = new Paragraph(each.line());
            line.addClassName("hint");
            list.add(new ListItem(new Anchor(each.address(), each.title()), line));
        }
        return list;
    }

    private Component nothingYet(ModelLayer shown) {
        Optional<Button> explain = mayEdit() ? explainButton(shown) : Optional.empty();
        return new EmptyState(
                VaadinIcon.SEARCH,
                "Not explained yet",
                "An explanation says in words what each of the "
                        + LocaleText.count(shown.shape().filters(), "filter", "filters")
                        + " of this layer looks for, and shows the pixels that say so.",
                explain.<Component>map(button -> button)
                        .map(List::of)
                        .orElse(List.of())
                        .toArray(Component[]::new));
    }

    private Optional<Button> explainButton(ModelLayer shown) {
        return extras.stream()
                .flatMap(each -> each.explainAddress(model().id(), shown.name()).stream())
                .findFirst()
                .map(address -> {
                    Button button = new Button("Explain this layer", _ -> leadTo(address));
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                    return button;
                });
    }

    /** Addresses of other rooms may hold a query. */
    private void leadTo(String address) {
        getUI().orElseThrow().getPage().setLocation(address);
    }
}
