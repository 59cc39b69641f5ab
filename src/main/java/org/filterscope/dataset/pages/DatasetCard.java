package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.page.LocaleText;

/** A dataset in a list: some of its images, its name, its size and its kind. */
final class DatasetCard extends Composite<Article> {

    DatasetCard(Dataset dataset, List<ImageTile> samples) {
        Div pictures = new Div();
        pictures.addClassName("dataset-card-pictures");
        pictures.getElement().setAttribute("aria-hidden", "true");
        for (ImageTile sample : samples) {
            Image picture = new Image(DatasetAddresses.thumbnail(dataset.id(), sample), "");
            picture.getElement().setAttribute("loading", "lazy");
            pictures.add(picture);
        }
        H2 name = new H2(new Anchor(DatasetNavigation.dataset(dataset.id()), dataset.name()));
        Div facts = new Div();
        facts.addClassName("facts");
        facts.add(new Span(LocaleText.count(dataset.images(), "image", "images")));
        if (dataset.categories() > 0) {
            facts.add(new Span(LocaleText.count(dataset.categories(), "category", "categories")));
        }
        facts.add(
                new Span(dataset.layout().label()),
                new Span(LocaleText.size(dataset.bytes())),
                new Span("imported " + LocaleText.date(dataset.importedAt())));
        getContent().addClassNames("card", "card-link", "dataset-card");
        getContent().add(pictures, name, facts);
        if (!dataset.description().isEmpty()) {
            getContent().add(new Paragraph(dataset.description()));
        }
    }
}
