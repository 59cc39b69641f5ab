package org.filterscope.dataset.pages;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.filterscope.dataset.RegionText;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageDetails;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the annotations of an image to the page that draws them. */
@RestController
@AllowedTo(Who.READER)
class AnnotationFile {

    private final DatasetImages images;

    AnnotationFile(DatasetImages images) {
        this.images = images;
    }

    static String address(DatasetId dataset, int image) {
        return "api/dataset/" + dataset + "/image/" + image + "/annotations";
    }

    /**
     * The annotations of an image, in their order.
     *
     * @param width columns of the picture that they were drawn on
     * @param height rows of that picture
     */
    record Annotations(int width, int height, List<Told> annotations) {}

    /**
     * One annotation.
     *
     * @param region as {@link RegionText} writes it
     */
    record Told(
            String category, boolean crowd, @JsonRawValue String region) {}

    @GetMapping("/api/dataset/{dataset}/image/{image}/annotations")
    public ResponseEntity<Annotations> annotations(@PathVariable DatasetId dataset, @PathVariable int image) {
        ImageDetails details = images.image(dataset, image);
        boolean known = details.annotatedWidth() > 0 && details.annotatedHeight() > 0;
        Annotations told = new Annotations(
                known ? details.annotatedWidth() : details.tile().width(),
                known ? details.annotatedHeight() : details.tile().height(),
                details.annotations().stream()
                        .map(each -> new Told(each.category(), each.crowd(), RegionText.of(each.region())))
                        .toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(told);
    }
}
