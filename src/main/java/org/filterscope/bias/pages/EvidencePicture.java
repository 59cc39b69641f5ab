package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.page.LocaleText;
import org.jspecify.annotations.Nullable;

/** An image as evidence, with the region outlined in which a filter saw the word. */
final class EvidencePicture extends Composite<Div> {

    /** @param tile null where the dataset has the image no longer */
    EvidencePicture(AuditPlan plan, WordFinding.EvidenceImage image, @Nullable ImageTile tile) {
        getContent().addClassName("evidence-picture");
        Div frame = new Div();
        frame.addClassName("evidence-frame");
        if (tile == null || !tile.file().equals(image.file())) {
            frame.add(new Span(tile == null ? "No longer in its dataset" : "Another image has taken its place"));
            frame.addClassName("evidence-gone");
        } else {
            Image picture = new Image(DatasetAddresses.thumbnail(plan.dataset(), tile), image.name());
            picture.getElement().setAttribute("loading", "lazy");
            frame.add(picture);
            if (image.filter() >= 0) {
                frame.add(region(image));
            }
        }
        Div caption = new Div(new Anchor(DatasetNavigation.image(plan.dataset(), image.number()), image.name()));
        caption.addClassName("evidence-caption");
        if (image.filter() >= 0) {
            caption.add(
                    new Anchor(
                            ExplanationNavigation.filter(plan.explanation(), image.filter()),
                            "Filter " + image.filter()),
                    new Span("nearness " + LocaleText.decimal(image.nearness(), 2)));
        }
        getContent().add(frame, caption);
    }

    private static Div region(WordFinding.EvidenceImage image) {
        Div region = new Div();
        region.addClassName("evidence-region");
        region.getElement().setAttribute("aria-hidden", "true");
        region.getStyle()
                .set("left", 100 * image.left() + "%")
                .set("top", 100 * image.top() + "%")
                .set("width", 100 * (image.right() - image.left()) + "%")
                .set("height", 100 * (image.bottom() - image.top()) + "%");
        return region;
    }
}
