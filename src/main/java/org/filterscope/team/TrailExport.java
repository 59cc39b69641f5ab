package org.filterscope.team;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands the trail out as CSV, entry by entry as it is read. */
@RestController
@AllowedTo(Who.OWNER)
class TrailExport {

    private final TrailReading trail;

    TrailExport(TrailReading trail) {
        this.trail = trail;
    }

    /** The trail of a team. */
    @GetMapping("/api/team/{team}/trail.csv")
    public void ofTeam(
            @PathVariable TeamId team,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            HttpServletResponse response)
            throws IOException {
        TrailFilter filter = new TrailFilter(person, action, thing, from, until);
        send(response, reader -> trail.exportOfTeam(team, filter, reader));
    }

    /** The trail of the server. */
    @GetMapping("/api/administration/trail.csv")
    @AllowedTo(Who.ADMINISTRATOR)
    public void ofServer(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            HttpServletResponse response)
            throws IOException {
        TrailFilter filter = new TrailFilter(person, action, thing, from, until);
        send(response, reader -> trail.exportOfServer(filter, reader));
    }

    private static void send(HttpServletResponse response, Consumer<Consumer<TrailEntry>> entries) throws IOException {
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("trail.csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            TrailCsv csv = new TrailCsv(out);
            entries.accept(csv::write);
        }
    }
}
