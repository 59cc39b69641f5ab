package org.filterscope.dataset.pages;

import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageWindow;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the grid of a dataset the images that come into sight. */
@RestController
@AllowedTo(Who.READER)
class ImageWindowFile {

    private final ImagePlaces places;

    ImageWindowFile(ImagePlaces places) {
        this.places = places;
    }

    @GetMapping("/api/dataset/{dataset}/window")
    public ResponseEntity<ImageWindow> window(
            @PathVariable DatasetId dataset,
            @RequestParam Optional<String> filter,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "200") int limit) {
        SubsetRule rule = filter.map(RuleJson::read).orElse(SubsetRule.EVERY_IMAGE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(places.window(dataset, rule, offset, limit));
    }
}
