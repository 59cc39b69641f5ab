package org.filterscope.model;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.filterscope.page.LocaleText;

/** A model in the list of models, as a whole a link to its page. */
final class ModelCardView extends ListItem {

    ModelCardView(ModelCard model) {
        addClassName("model-card");
        Anchor link = new Anchor(ModelNavigation.model(model.id()), model.name());
        H3 name = new H3(link);
        Facts facts = new Facts()
                .with("Layers", LocaleText.number(model.layers()))
                .with("Filters", LocaleText.number(model.filters()))
                .with("Input", InputText.of(model.input()))
                .with("Classes", model.classes() == 0 ? "none" : LocaleText.number(model.classes()));
        Paragraph added = new Paragraph(
                "Imported " + LocaleText.date(model.createdAt()) + " · " + LocaleText.size(model.bytes()));
        added.addClassName("model-card-line");
        add(name);
        if (!model.description().isEmpty()) {
            Paragraph description = new Paragraph(model.description());
            description.addClassName("model-card-description");
            add(description);
        }
        add(facts, added);
    }
}
