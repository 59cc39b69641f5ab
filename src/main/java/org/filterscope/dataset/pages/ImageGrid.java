package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.RuleJson;

/** The grid of thumbnails; the browser fetches what it shows by itself. */
@Tag("fs-image-grid")
@JsModule("./image-grid.ts")
final class ImageGrid extends Component {

    /**
     * Shows images.
     *
     * @param filter which images of the dataset
     * @param total how many these are
     * @param start the first of them in sight, from 0
     * @param query what the address of an image's page carries on
     */
    void show(DatasetId dataset, ImageFilter filter, int total, int start, Map<String, List<String>> query) {
        String api = "api/dataset/" + dataset;
        String rule = filter.isEmpty()
                ? ""
                : "?filter=" + URLEncoder.encode(RuleJson.write(filter.toRule()), StandardCharsets.UTF_8);
        String carried = query.isEmpty() ? "" : "?" + new QueryParameters(query).getQueryString();
        getElement()
                .setProperty("total", total)
                .setProperty("start", start)
                .setProperty("thumbnails", api + "/image/{image}/thumbnail/{hash}")
                .setProperty("address", DatasetNavigation.dataset(dataset) + "/image/{image}" + carried)
                .setProperty("source", api + "/window" + rule);
    }

    void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    void setTileSize(TileSize size) {
        getElement().setProperty("size", size.pixels());
    }

    /** Lets images be picked, with these already picked. */
    void setPicks(List<Integer> images) {
        getElement().setProperty("pickable", true);
        getElement().setPropertyList("picks", images);
    }

    void onOpen(ComponentEventListener<Opened> listener) {
        addListener(Opened.class, listener);
    }

    void onPick(ComponentEventListener<Picked> listener) {
        addListener(Picked.class, listener);
    }

    void onPosition(ComponentEventListener<CameToRest> listener) {
        addListener(CameToRest.class, listener);
    }

    /** An image is to be opened. */
    @DomEvent("fs-open")
    public static final class Opened extends ComponentEvent<ImageGrid> {

        private final int image;
        private final int index;

        public Opened(
                ImageGrid source,
                boolean fromClient,
                @EventData("event.detail.image") int image,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.image = image;
            this.index = index;
        }

        /** Number of the image in its dataset. */
        int image() {
            return image;
        }

        /** Its place among the images shown, from 0. */
        int index() {
            return index;
        }
    }

    /** Images were picked or dropped. */
    @DomEvent("fs-pick")
    public static final class Picked extends ComponentEvent<ImageGrid> {

        private final List<Integer> images;
        private final boolean picked;

        public Picked(
                ImageGrid source,
                boolean fromClient,
                @EventData("event.detail.images.join()") String images,
                @EventData("event.detail.picked") boolean picked) {
            super(source, fromClient);
            this.images = Arrays.stream(images.split(",", -1))
                    .filter(each -> !each.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
            this.picked = picked;
        }

        List<Integer> images() {
            return images;
        }

        /** Whether they were picked; else they were dropped. */
        boolean picked() {
            return picked;
        }
    }

    /** The grid is not scrolled any more. */
    @DomEvent("fs-position")
    public static final class CameToRest extends ComponentEvent<ImageGrid> {

        private final int index;

        public CameToRest(ImageGrid source, boolean fromClient, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.index = index;
        }

        /** The first image in sight, from 0. */
        int index() {
            return index;
        }
    }
}
