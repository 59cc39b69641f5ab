package org.filterscope.explanation.filter;

import java.util.Map;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells galleries what people make of filters. */
@RestController
@AllowedTo(Who.READER)
class MarksController {

    private final FilterNotes notes;

    MarksController(FilterNotes notes) {
        this.notes = notes;
    }

    /** The filters of an explanation that anybody marked or gave a word to, by their numbers. */
    record Marks(Map<Integer, MarkSummary> marks) {}

    /** People's marks and words; the version in the address is that of the other files of a gallery. */
    @GetMapping("/api/explanations/{explanation}/gallery/{version}/marks.json")
    public ResponseEntity<Marks> marks(@PathVariable ExplanationId explanation, @PathVariable String version) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Marks(notes.summaries(explanation)));
    }
}
