package org.filterscope.explanation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures and files of explanations; the rights are checked on each request. */
@RestController
@RequestMapping("/api/explanations/{explanation}")
@AllowedTo(Who.READER)
class ExplanationController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Explanations explanations;
    private final ExplanationPictures pictures;
    private final TeamLookup teams;
    private final Trail trail;

    ExplanationController(Explanations explanations, ExplanationPictures pictures, TeamLookup teams, Trail trail) {
        this.explanations = explanations;
        this.pictures = pictures;
        this.teams = teams;
        this.trail = trail;
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

    /** The explanation as a file, in the form that the command line writes. */
    @GetMapping("/explanation.json")
    public ResponseEntity<Resource> file(@PathVariable ExplanationId explanation) {
        Path file = explanations.file(explanation);
        ExplanationCard card = explanations.get(explanation);
        trail.record(
                teams.of(explanation),
                "explanation exported",
                explanation.value(),
                card.modelName() + " " + card.layer());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(card.modelName() + " " + card.layer() + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(file));
    }
}
