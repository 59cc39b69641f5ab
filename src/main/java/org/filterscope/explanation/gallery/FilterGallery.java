package org.filterscope.explanation.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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

    /** Lets filters be pinned on a board. */
    void onPin(Consumer<List<Integer>> pin) {
        getElement().setProperty("pinning", true);
        addListener(Pinned.class, event -> pin.accept(event.filters()));
    }

    /** Filters are to be pinned. */
    @DomEvent("fs-pin")
    public static final class Pinned extends ComponentEvent<FilterGallery> {

        private final List<Integer> filters;

        public Pinned(
                FilterGallery source, boolean fromClient, @EventData("event.detail.filters.join()") String filters) {
            super(source, fromClient);
            this.filters = Arrays.stream(filters.split(",", -1))
                    .filter(each -> !each.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        }

        List<Integer> filters() {
            return filters;
        }
    }
}
