package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.page.LocaleText;

/** A subset in a list: its name, what its images have in common, and its share of the dataset. */
final class SubsetCard extends Composite<Article> {

    /**
     * Makes a card.
     *
     * @param images number of images in it
     * @param of number of images in the dataset
     * @param compared hears whether it is to be compared with others
     */
    SubsetCard(Subset subset, int images, int of, boolean chosen, Consumer<Boolean> compared) {
        Checkbox compare = new Checkbox("Compare", chosen);
        compare.setAriaLabel("Compare " + subset.name());
        compare.addValueChangeListener(event -> compared.accept(event.getValue()));
        H3 name = new H3(new Anchor(DatasetNavigation.subset(subset.id()), subset.name()));
        Div head = new Div(name, compare);
        head.addClassName("subset-card-head");
        Span count = new Span(LocaleText.count(images, "image", "images") + ", "
                + LocaleText.percent(of == 0 ? 0 : (double) images / of));
        Div bar = new Div();
        bar.addClassName("share-bar");
        bar.getStyle().set("--share", of == 0 ? "0" : Double.toString((double) images / of));
        bar.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassNames("card", "subset-card");
        getContent().add(head);
        if (!subset.description().isEmpty()) {
            getContent().add(new Paragraph(subset.description()));
        }
        Paragraph text = new Paragraph(subset.text());
        text.addClassName("rule-sentence");
        getContent().add(text, bar, count);
    }
}
