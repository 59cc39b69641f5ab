package org.filterscope.explanation.rating;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures that raters look at, and closed rounds as files; the rights are checked on each request. */
@RestController
@RequestMapping("/api/ratings/{round}")
@AllowedTo(Who.READER)
class RatingController {

    private static final Duration AS_LONG_AS_A_ROUND = Duration.ofDays(30);
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final RatingDesk desk;
    private final RatingResults results;
    private final TeamLookup teams;
    private final Trail trail;

    RatingController(RatingDesk desk, RatingResults results, TeamLookup teams, Trail trail) {
        this.desk = desk;
        this.results = results;
        this.teams = teams;
        this.trail = trail;
    }

    /**
     * A masked top image of an item.
     *
     * @param rater marks whose order the place counts in
     */
    @GetMapping("/pictures/{rater}/{place}/{image}.jpg")
    public ResponseEntity<byte[]> picture(
            @PathVariable RoundId round, @PathVariable String rater, @PathVariable int place, @PathVariable int image) {
        if (!RatingNavigation.pictures(round, SignedInUser.require().id()).endsWith("/" + rater)) {
            throw new ThingNotFoundException();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(AS_LONG_AS_A_ROUND).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(desk.picture(round, place, image));
    }

    /** All answers of a closed round as a table. */
    @GetMapping("/answers.csv")
    public ResponseEntity<String> csv(@PathVariable RoundId round) {
        RoundResult result = results.of(round);
        return file(result, "answers.csv", CSV).body(AnswerTable.of(result));
    }

    /** A closed round with its plan, answers and results. */
    @GetMapping("/round.json")
    public ResponseEntity<RoundFile> json(@PathVariable RoundId round) {
        RoundResult result = results.of(round);
        return file(result, "round.json", MediaType.APPLICATION_JSON).body(RoundFile.of(result));
    }

    private ResponseEntity.BodyBuilder file(RoundResult result, String name, MediaType type) {
        RoundCard round = result.round();
        trail.record(
                teams.of(round.id()), "rating round exported", round.id().value(), round.title() + " (" + name + ")");
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(round.title() + " " + name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
