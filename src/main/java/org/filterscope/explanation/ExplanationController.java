package org.filterscope.explanation;

import java.time.Duration;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of explanations; the rights are checked on each request. */
@RestController
@RequestMapping("/api/explanations/{explanation}")
@AllowedTo(Who.READER)
class ExplanationController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final ExplanationPictures pictures;

    ExplanationController(ExplanationPictures pictures) {
        this.pictures = pictures;
    }

    /** A top image, dimmed outside the filter's region, as a heat map, or as it is. */
    @GetMapping("/filters/{filter}/images/{place}/{look}-{size}-{version}.jpg")
    public ResponseEntity<byte[]> picture(
            @PathVariable ExplanationId explanation,
            @PathVariable int filter,
            @PathVariable int place,
            @PathVariable String look,
            @PathVariable int size,
            @PathVariable String version) {
        byte[] picture = pictures.draw(
                explanation,
                version,
                filter,
                place,
                Look.of(look).orElseThrow(ThingNotFoundException::new),
                PictureSize.of(size).orElseThrow(ThingNotFoundException::new));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
