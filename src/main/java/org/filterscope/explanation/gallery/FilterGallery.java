package org.filterscope.explanation.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.filterscope.explanation.ExplanationId;

/** The filters of a layer; the browser fetches, counts and draws by itself, and keeps what is chosen in the address. */
@Tag("fs-filter-gallery")
@JsModule("./gallery/filter-gallery.ts")
final class FilterGallery extends Component {

    /**
     * A gallery.
     *
     * @param version of what the explanation holds
     * @param heading what the layer is called
     * @param query what stands behind the question mark of the address
     */
    FilterGallery(ExplanationId explanation, String version, String heading, String query, List<PickAction> actions) {
        getElement()
                .setProperty("heading", heading)
                .setProperty("query", query)
                .setProperty("address", GalleryNavigation.filters(explanation))
                .setPropertyList("actions", actions)
                .setProperty("base", GalleryNavigation.feed(explanation, version));
    }
}
