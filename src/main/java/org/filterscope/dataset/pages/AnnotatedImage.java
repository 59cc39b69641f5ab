package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImageTile;

/** An image with its annotations drawn over it; the browser fetches both by itself. */
@Tag("fs-annotated-image")
@JsModule("./annotated-image.ts")
final class AnnotatedImage extends Component {

    /**
     * Shows an image.
     *
     * @param hues the hue of each category in it, in degrees
     */
    void show(DatasetId dataset, ImageTile image, Map<String, Integer> hues) {
        getElement().setPropertyMap("hues", hues);
        getElement()
                .setProperty("name", image.name())
                .setProperty("lit", -1)
                .setProperty("columns", image.width())
                .setProperty("rows", image.height())
                .setProperty("src", DatasetAddresses.original(dataset, image))
                .setProperty("annotations", AnnotationFile.address(dataset, image.number()));
    }

    /** Leaves the annotations of some categories out. */
    void setHidden(Collection<String> categories) {
        getElement().setPropertyList("without", List.copyOf(categories));
    }

    /** Whether the names of categories are written over the image. */
    void setLabels(boolean written) {
        getElement().setProperty("labels", written);
    }

    /** Makes one annotation stand out, by its place from 0; none when below 0. */
    void light(int annotation) {
        getElement().setProperty("lit", annotation);
    }

    void onPointed(ComponentEventListener<Pointed> listener) {
        addListener(Pointed.class, listener);
    }

    /** An annotation was clicked. */
    @DomEvent("fs-mark")
    public static final class Pointed extends ComponentEvent<AnnotatedImage> {

        private final int annotation;

        public Pointed(AnnotatedImage source, boolean fromClient, @EventData("event.detail.id") int annotation) {
            super(source, fromClient);
            this.annotation = annotation;
        }

        /** Its place among the annotations of the image, from 0. */
        int annotation() {
            return annotation;
        }
    }
}
