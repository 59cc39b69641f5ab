package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Feeds the gallery of an explanation. What stands under a version never changes, so browsers keep it; the rights are
 * checked on each request. Numbers in {@code .bin} files are little-endian.
 */
@RestController
@RequestMapping("/api/explanations/{explanation}/gallery/{version}")
@AllowedTo(Who.READER)
class GalleryController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final int LONGEST_QUESTION = 200;

    private final GalleryFeeds feeds;
    private final GalleryPages pages;

    GalleryController(GalleryFeeds feeds, GalleryPages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    /** What the layer is, the words that are voted for, and how the explanation was made. */
    @GetMapping("/layer.json")
    public ResponseEntity<Resource> layer(@PathVariable ExplanationId explanation, @PathVariable String version) {
        return json(feeds.file(feeds.find(explanation, version), LayerFeed.LAYER));
    }

    /** The votes of an attention method: weights (f32), words (u32) and cosines (f32) of all filters. */
    @GetMapping("/votes-{method}.bin")
    public ResponseEntity<Resource> votes(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable String method) {
        return numbers(feeds.file(feeds.find(explanation, version), LayerFeed.votes(method)));
    }

    /** The thresholds of all filters for all shares (f64). */
    @GetMapping("/thresholds.bin")
    public ResponseEntity<Resource> thresholds(@PathVariable ExplanationId explanation, @PathVariable String version) {
        return numbers(feeds.file(feeds.find(explanation, version), LayerFeed.THRESHOLDS));
    }

    /** Figures of all filters by which they are sorted. */
    @GetMapping("/filters.json")
    public ResponseEntity<Resource> filters(@PathVariable ExplanationId explanation, @PathVariable String version) {
        return json(feeds.file(feeds.find(explanation, version), LayerFeed.FILTERS));
    }

    /** The top images of a page of filters. */
    @GetMapping("/page-{page}.json")
    public ResponseEntity<GalleryPages.Page> page(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable int page) {
        return kept(MediaType.APPLICATION_JSON).body(pages.images(feeds.find(explanation, version), page));
    }

    /** The activations of a page of filters on their top images. */
    @GetMapping("/grids-{page}.bin")
    public ResponseEntity<byte[]> grids(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable int page) {
        KeptExplanation found = feeds.find(explanation, version);
        try {
            return kept(MediaType.APPLICATION_OCTET_STREAM).body(pages.grids(found, page));
        } catch (IOException e) {
            throw new UncheckedIOException("the activations cannot be read", e);
        }
    }

    /** The first top images of a filter in one picture. */
    @GetMapping("/tiles/{filter}.jpg")
    public ResponseEntity<Resource> tile(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable int filter) {
        return file(feeds.sprite(feeds.find(explanation, version), filter), MediaType.IMAGE_JPEG);
    }

    /** Where the filters lie on a map. */
    @GetMapping("/map-{map}.json")
    public ResponseEntity<Resource> map(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable String map) {
        return json(feeds.map(feeds.find(explanation, version), map));
    }

    /** The filters that are most like one filter: number, likeness of words, likeness of activations. */
    @GetMapping("/similar/{filter}.json")
    public ResponseEntity<Resource> similar(
            @PathVariable ExplanationId explanation, @PathVariable String version, @PathVariable int filter) {
        return json(feeds.similar(feeds.find(explanation, version), filter));
    }

    /** The words that mean what somebody wrote: place, score and reason. */
    @GetMapping("/meaning")
    public ResponseEntity<Map<String, List<List<Object>>>> meaning(
            @PathVariable ExplanationId explanation,
            @PathVariable String version,
            @RequestParam(name = "q", defaultValue = "") String asked) {
        KeptExplanation found = feeds.find(explanation, version);
        if (asked.length() > LONGEST_QUESTION) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Ask with at most 200 characters.");
        }
        List<List<Object>> words = feeds.meaning(found, asked).stream()
                .map(each -> List.<Object>of(each.word(), each.score(), each.reason()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("words", words));
    }

    private static ResponseEntity<Resource> json(Path file) {
        return file(file, MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<Resource> numbers(Path file) {
        return file(file, MediaType.APPLICATION_OCTET_STREAM);
    }

    private static ResponseEntity<Resource> file(Path file, MediaType type) {
        return kept(type).body(new FileSystemResource(file));
    }

    private static ResponseEntity.BodyBuilder kept(MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type);
    }
}
