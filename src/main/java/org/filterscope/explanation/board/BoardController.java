package org.filterscope.explanation.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.filterscope.explanation.export.Attachment;
import org.filterscope.explanation.export.FilterPage;
import org.filterscope.explanation.export.FilterPages;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands boards out as pages to keep; each time is in the trail. */
@RestController
@AllowedTo(Who.READER)
class BoardController {

    private final Board board;
    private final FilterPages pages;
    private final TeamLookup teams;
    private final Trail trail;

    BoardController(Board board, FilterPages pages, TeamLookup teams, Trail trail) {
        this.board = board;
        this.pages = pages;
        this.teams = teams;
        this.trail = trail;
    }

    /** The filters of a board with their notes as one page that needs nothing else. */
    @GetMapping("/api/projects/{project}/board/filters.html")
    public void html(
            @PathVariable ProjectId project,
            @RequestParam(name = BoardNavigation.BOARD, defaultValue = "") String name,
            HttpServletResponse response)
            throws IOException {
        BoardName asked = name.isBlank() ? BoardName.USUAL : new BoardName(name);
        List<FilterPages.Wanted> wanted = board.of(project, asked).stream()
                .map(pin -> new FilterPages.Wanted(pin.explanation(), pin.filter(), pin.note()))
                .toList();
        FilterPage page = pages.page(project, asked.text(), wanted);
        trail.record(teams.of(project), "board exported", project.value(), asked.text());
        new Attachment(asked + ".html", new MediaType("text", "html", StandardCharsets.UTF_8)).announce(response);
        page.writeTo(response.getOutputStream());
    }
}
