package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.catalogue.Neighbours;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;

/** The top of an image's page: its name, its place, and the ways to its neighbours and back to all images. */
final class ImageHeader extends Composite<Div> {

    private final PageHeader header;
    private final Button previous = new Button(VaadinIcon.ANGLE_LEFT.create());
    private final Button next = new Button(VaadinIcon.ANGLE_RIGHT.create());
    private Optional<Integer> before = Optional.empty();
    private Optional<Integer> after = Optional.empty();

    ImageHeader(IntConsumer goTo, Runnable back) {
        Button all = new Button("All images", VaadinIcon.GRID_SMALL.create(), _ -> back.run());
        all.setTooltipText("Back to the grid (Escape)");
        previous.setAriaLabel("Previous image");
        previous.setTooltipText("Previous image (left arrow)");
        previous.addClickListener(_ -> before.ifPresent(goTo::accept));
        next.setAriaLabel("Next image");
        next.setTooltipText("Next image (right arrow)");
        next.addClickListener(_ -> after.ifPresent(goTo::accept));
        header = new PageHeader("", "", all, previous, next);
        getContent().addClassName("image-header");
        getContent().add(header);
    }

    void show(Dataset dataset, ImageTile image, Neighbours neighbours, boolean filtered) {
        before = neighbours.previous();
        after = neighbours.next();
        previous.setEnabled(before.isPresent());
        next.setEnabled(after.isPresent());
        header.setTitle(image.name());
        header.setLine("Image " + LocaleText.number(neighbours.place()) + " of "
                + LocaleText.number(neighbours.total()) + (filtered ? " that match the filter, in " : " in ")
                + dataset.name());
    }
}
