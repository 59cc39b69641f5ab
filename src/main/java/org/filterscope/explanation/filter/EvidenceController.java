package org.filterscope.explanation.filter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the page of a filter what its words rest on. */
@RestController
@AllowedTo(Who.READER)
class EvidenceController {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final FilterEvidence evidence;

    EvidenceController(FilterEvidence evidence) {
        this.evidence = evidence;
    }

    /** Names of images can change, so it is not kept for ever. */
    @GetMapping("/api/explanations/{explanation}/filters/{filter}/evidence-{version}.json")
    public ResponseEntity<Evidence> evidence(
            @PathVariable ExplanationId explanation, @PathVariable int filter, @PathVariable String version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_WHILE).cachePrivate())
                .body(evidence.of(explanation, version, filter));
    }

    /** The strongest reliable word of each of some filters that has one, by their numbers. */
    @GetMapping("/api/explanations/{explanation}/words/{filters}.json")
    public ResponseEntity<Map<Integer, String>> words(
            @PathVariable ExplanationId explanation, @PathVariable List<Integer> filters) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_WHILE).cachePrivate())
                .body(evidence.words(explanation, filters));
    }
}
