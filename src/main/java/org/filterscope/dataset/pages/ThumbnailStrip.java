package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImageTile;

/** A few thumbnails in a row, each of which leads to its image. */
final class ThumbnailStrip extends Composite<UnorderedList> {

    ThumbnailStrip(DatasetId dataset, List<ImageTile> images) {
        getContent().addClassName("thumbnails");
        for (ImageTile image : images) {
            Image thumbnail = new Image(DatasetAddresses.thumbnail(dataset, image), image.name());
            thumbnail.getElement().setAttribute("loading", "lazy");
            Anchor link = new Anchor(DatasetNavigation.image(dataset, image.number()), thumbnail);
            link.setTitle(image.name());
            getContent().add(new ListItem(link));
        }
    }
}
