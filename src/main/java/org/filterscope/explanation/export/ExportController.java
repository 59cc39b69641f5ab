package org.filterscope.explanation.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterWords;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands explanations out as files; each time is in the trail. */
@RestController
@RequestMapping("/api/explanations/{explanation}")
@AllowedTo(Who.READER)
class ExportController {

    private final Explanations explanations;
    private final FilterPages pages;
    private final TeamLookup teams;
    private final Trail trail;

    ExportController(Explanations explanations, FilterPages pages, TeamLookup teams, Trail trail) {
        this.explanations = explanations;
        this.pages = pages;
        this.teams = teams;
        this.trail = trail;
    }

    /** All filters with their words as a table. */
    @GetMapping("/export/filters.csv")
    public void csv(@PathVariable ExplanationId explanation, HttpServletResponse response) throws IOException {
        ExplanationCard card = ready(explanation);
        List<FilterWords> filters = explanations.words(explanation);
        record(card, "CSV");
        new Attachment(title(card) + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8)).announce(response);
        new FilterCsv(card).write(filters, response.getOutputStream());
    }

    /** The explanation as a file, in the form that the command line writes. */
    @GetMapping({"/explanation.json", "/export/explanation.json"})
    public ResponseEntity<Resource> json(@PathVariable ExplanationId explanation) {
        Path file = explanations.file(explanation);
        ExplanationCard card = explanations.get(explanation);
        record(card, "JSON");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        new Attachment(title(card) + ".json", MediaType.APPLICATION_JSON).disposition())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(file));
    }

    /** Some filters as one page that needs nothing else. */
    @GetMapping("/export/filters.html")
    public void html(
            @PathVariable ExplanationId explanation,
            @RequestParam(defaultValue = "") String sel,
            HttpServletResponse response)
            throws IOException {
        ExplanationCard card = ready(explanation);
        List<FilterPages.Wanted> wanted = FilterSelection.parse(sel).filters().stream()
                .map(filter -> new FilterPages.Wanted(explanation, filter, ""))
                .toList();
        FilterPage page = pages.page(card.project(), title(card), wanted);
        record(card, "page of " + wanted.size() + (wanted.size() == 1 ? " filter" : " filters"));
        new Attachment(title(card) + ".html", new MediaType("text", "html", StandardCharsets.UTF_8)).announce(response);
        page.writeTo(response.getOutputStream());
    }

    private ExplanationCard ready(ExplanationId explanation) {
        ExplanationCard card = explanations.get(explanation);
        if (!card.ready()) {
            throw new ThingNotFoundException();
        }
        return card;
    }

    private void record(ExplanationCard card, String as) {
        trail.record(
                teams.of(card.id()),
                "explanation exported",
                card.id().value(),
                card.modelName() + " " + card.layer() + " (" + as + ")");
    }

    private static String title(ExplanationCard card) {
        return card.layer() + " of " + card.modelName();
    }
}
